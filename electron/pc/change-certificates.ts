import { deleteCertificate, writeCertificate } from './certificate-folder';
import { type Collection, folderOfPc, mustExist } from './collection';
import { removeTorn } from './json-file';
import { storeFolder } from './layout';
import { withLock } from './lock';
import type { CertificateChange } from './types';

/**
 * Makes the changes in order under one lock, or none of them: when one fails, those before it are taken back and the
 * failure is passed on.
 */
export async function changeCertificates(
  collection: Collection,
  id: string,
  changes: readonly CertificateChange[],
): Promise<void> {
  await mustExist(collection, id);
  const folder = folderOfPc(collection, id);
  await withLock(folder, async (assertHeld) => {
    const done: CertificateChange[] = [];
    assertHeld();
    for (const store of new Set(changes.map((change) => change.store))) {
      await removeTorn(storeFolder(folder, store));
    }
    try {
      for (const change of changes) {
        assertHeld();
        await make(folder, change);
        done.push(change);
      }
    } catch (error) {
      // The first failure is the one to tell; what cannot be taken back either is seen in the store.
      for (const change of reversedChanges(done)) await make(folder, change).catch(() => {});
      throw error;
    }
  });
}

/** The changes that lead back. Pure. */
export function reversedChanges<T extends CertificateChange>(changes: readonly T[]): readonly T[] {
  return changes
    .toReversed()
    .map((change) => ({ ...change, what: change.what === 'added' ? 'removed' : 'added' }));
}

function make(folder: string, { what, store, certificate }: CertificateChange): Promise<void> {
  const target = storeFolder(folder, store);
  return what === 'added'
    ? writeCertificate(target, certificate.der)
    : deleteCertificate(target, certificate.thumbprint);
}
