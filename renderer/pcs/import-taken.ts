import type { TakenSource } from '../../shared/api';
import { toCallError } from '../bridge/bridge';
import { announce } from '../stores/announcements';
import { usePcs } from '../stores/pcs';

/** Imports exported PCs one after the other, up to the first that fails; why it failed stands in the store. */
export async function importTaken(taking: Promise<readonly TakenSource[]>): Promise<void> {
  const { importPc, fail } = usePcs.getState();
  try {
    for (const { source } of await taking) {
      const pc = await importPc(source);
      if (pc === null) return;
      announce(`${pc.name} was imported.`);
    }
  } catch (thrown) {
    fail(toCallError(thrown));
  }
}
