import type { PcSummary } from '../../shared/api';
import { saveFile } from '../common/save-file';
import { announce } from '../stores/announcements';
import { usePc } from '../stores/pc';
import { usePcs } from '../stores/pcs';

export type PcAction = 'use' | 'edit' | 'duplicate' | 'export' | 'reset' | 'delete';

/** Does what a row's button says, and tells what came of it. What failed stands in the store. */
export async function actOnPc(pc: PcSummary, action: Exclude<PcAction, 'edit'>): Promise<void> {
  const { busy, duplicate, exportPc, throwAway } = usePcs.getState();
  // One after the other: a second press must not delete what the first is still deleting.
  if (busy) return;
  switch (action) {
    case 'use':
      await usePc.getState().choose(pc.id);
      return announce(`${pc.name} is the PC in use.`);
    case 'duplicate': {
      const copy = await duplicate(pc.id);
      if (copy !== null) announce(`${copy.name} is a copy of ${pc.name}.`);
      return;
    }
    case 'export': {
      const file = await exportPc(pc.id);
      if (file === null) return;
      saveFile(file);
      return announce(`${pc.name} was exported as ${file.fileName}.`);
    }
    case 'reset':
    case 'delete': {
      const done = await throwAway(pc.id, action);
      if (done !== null) announce(`${pc.name} was ${done.why}. Undo brings it back.`);
    }
  }
}
