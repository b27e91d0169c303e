import { describe, expect, it } from 'vitest';
import { explainSection, windowsOfLog } from '../../../electron/explain';
import { bytesLog, indexLog, parseSection, readSection } from '../../../electron/log-reader';
import { rebuildPc } from '../../../electron/support';
import { logBytes, textLog } from '../../support/log-texts';

/** The PC of the example log, whose first section has this instead of its errors. */
async function rebuilt(entry: string | null, change: (line: string) => string = (line) => line) {
  const lines = textLog.map(change).map((line) => (entry !== null && /^!!!/.test(line) ? entry : line));
  const source = bytesLog(logBytes(lines));
  const index = await indexLog(source);
  const section = index.section(0);
  if (section === null) throw new Error('The log has no section.');
  const { header } = index.summary();
  const windows = windowsOfLog(header);
  const explained = explainSection(section, parseSection(await readSection(source, index, section)), windows);
  return rebuildPc({ header, windows, section: explained });
}

const noteOf = ({ notes }: Awaited<ReturnType<typeof rebuilt>>, about: string) =>
  notes.find((note) => note.about === about);

describe('rebuilding the PC that wrote a log', () => {
  it('when the header tells its Windows, then it is that one, with the clock of the section', async () => {
    const { draft } = await rebuilt(null);
    expect(draft).toMatchObject({
      windows: '10-22h2',
      architecture: 'amd64',
      user: 'admin',
      switches: { now: '2022-03-14T09:12:41.105Z' },
    });
  });

  it('when nobody could be asked, then no prompts are possible there', async () => {
    const pc = await rebuilt(
      '!!!  sig:      Catalog signer is untrusted. No error message will be displayed as client is running in non-interactive mode.',
    );
    expect(pc.draft.switches.interactive).toBe(false);
    expect(noteOf(pc, 'interactive')).toMatchObject({ is: 'stated', line: 19 });
  });

  it('when Code Integrity was enforced, then the note names the line', async () => {
    const pc = await rebuilt(
      '!!!  sig:      Driver package does not contain a catalog file, and Code Integrity is enforced.',
    );
    expect(pc.draft.switches.enforcement).toBeUndefined();
    expect(noteOf(pc, 'enforcement')).toMatchObject({ is: 'stated', value: 'on', line: 19 });
  });

  it('when access was denied, then a standard user is inferred', async () => {
    const pc = await rebuilt(null, (line) => line.replace('FAILURE(0xe0000247)', 'FAILURE(0x00000005)'));
    expect(pc.draft.user).toBe('standard');
    expect(noteOf(pc, 'user')?.is).toBe('inferred');
  });

  it('when the architecture is none of that Windows, then a known one is taken and said so', async () => {
    const pc = await rebuilt(null, (line) => line.replace('Architecture = amd64', 'Architecture = ia64'));
    expect(pc.draft.architecture).not.toBe('ia64');
    expect(noteOf(pc, 'architecture')).toMatchObject({ is: 'unknown' });
  });
});
