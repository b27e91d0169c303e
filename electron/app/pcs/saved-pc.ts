import { findPc } from './find-pc';
import { profileOf } from './pc-context';
import { withPcErrors } from './pc-error';
import type { PassingPc } from './pc-input';

/** A saved PC with its certificates and what is staged on it. Rejects with `AppError`. */
export function readSavedPc(name: string, dataFolder: string): Promise<Omit<PassingPc, 'saved'>> {
  return withPcErrors(async () => {
    const { store, pc } = await findPc(name, dataFolder);
    const [certificates, staged] = await Promise.all([store.certificates(pc.id), store.staged(pc.id)]);
    return { pc, windows: profileOf(pc), certificates, staged };
  });
}
