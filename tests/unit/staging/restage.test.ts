import { describe, expect, it } from 'vitest';
import { deletionText } from '../../../electron/staging';
import type { StagedPackage } from '../../../shared/model/pc';
import { input, run, twelveStaged, verdict, windows } from './fab-audio';
import { stagedFabAudio } from './staged-fab-audio';

function stagedTwice(id: string) {
  const given = input(id, { verdict: verdict('trusted') });
  const first = run(given).result;
  if (first.publishedName === null || first.repositoryFolder === null) throw new Error('not staged');
  const record: StagedPackage = stagedFabAudio({
    publishedName: first.publishedName,
    repositoryFolder: first.repositoryFolder,
  });
  return { first, again: run({ ...given, staged: [...twelveStaged, record] }).result };
}

describe('staging the same package twice', () => {
  it.each(['7', '10-22h2', '11-24h2'])(
    'when it is staged again on %s then it keeps name and folder',
    (id) => {
      const { first, again } = stagedTwice(id);
      expect(again).toMatchObject({
        outcome: 'installed',
        publishedName: first.publishedName,
        repositoryFolder: first.repositoryFolder,
      });
      expect(again.unconfirmed.join()).toContain('asked about again');
    },
  );

  it('when pnputil is a current one then it says that the package is there, and only the second time', () => {
    const { first, again } = stagedTwice('11-24h2');
    expect(first.callerText).toBe('Driver package added successfully.');
    expect(again.callerText).toBe('Driver package added successfully. (Already exists in the system)');
    expect(stagedTwice('7').again.callerText).toBe('Driver package added successfully.');
  });
});

describe('what pnputil says of a deletion', () => {
  it('when a device needs the package then the words are those of the version', () => {
    const reason = 'One or more devices are presently installed using the specified INF.';
    expect(deletionText(windows('11-24h2'), '0xE000023D')).toBe(`Failed to delete driver package: ${reason}`);
    expect(deletionText(windows('7'), '0xE000023D')).toBe(`Deleting the driver package failed : ${reason}`);
  });
});
