import { describe, expect, it } from 'vitest';
import { foreseen } from '../../../../electron/app/classroom/foreseen';
import { openPackage } from '../../../../electron/app/packages/open-package';
import { freshPcOf } from '../../../../electron/app/pcs/fresh-pc';
import { createHashPool } from '../../../../electron/authenticode';
import { questionOf, rightAnswer } from '../../../../electron/classroom';
import { labKinds, makePackage } from '../../../../electron/lab';
import { questionAbouts } from '../../../../shared/model/classroom';
import { windowsVersions } from '../../../../shared/windows/versions';
import { tempFolder } from '../../../support/temp-folder';

const hashes = createHashPool({ workerFile: null, threads: 1 });
const now = () => new Date();
const releases = windowsVersions.filter(
  (row) => !row.preinstallation && row.architectures.includes('amd64') && row.productType === 'client',
);

describe('a question about a package of the lab', () => {
  it.each(labKinds)('when it is about %s on any Windows, then one of the choices is right', async (kind) => {
    const tempFolderPath = tempFolder();
    const { folder, stores } = await makePackage(kind, `${tempFolderPath}/package`, { now: now() });
    const facts = await openPackage(folder, {
      architecture: 'amd64',
      tempFolder: tempFolderPath,
      archiveWorker: null,
      hashes,
    });
    for (const windows of releases) {
      const end = foreseen(facts, { ...freshPcOf(windows, 'amd64'), certificates: stores }, now);
      for (const about of questionAbouts) {
        const choices = questionOf(about).choices.map(({ id }) => id);
        expect(choices, `${about} on ${windows.name}`).toContain(rightAnswer(about, end));
      }
    }
  });
});
