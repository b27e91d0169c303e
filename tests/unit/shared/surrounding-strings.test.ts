import { describe, expect, it } from 'vitest';
import {
  type SurroundingStringId,
  surroundingString,
  surroundingStrings,
  surroundingText,
} from '../../../shared/windows/surrounding-strings';
import { findWindows, windowsVersions } from '../../../shared/windows/versions';

const of = (id: SurroundingStringId, windows: string): string => {
  const found = findWindows(windows);
  if (found === null) throw new Error(windows);
  return surroundingText(id, found, {
    device: 'Fabrikam Audio',
    path: 'C:\\Packages\\FabAudio\\fabaudio.inf',
  });
};

describe('the texts around the prompts', () => {
  it('when any Windows asks for any text then at most one row answers', () => {
    for (const windows of windowsVersions) {
      for (const { id } of surroundingStrings) {
        const rows = surroundingStrings.filter(
          (row) =>
            row.id === id &&
            windows.build >= (row.from ?? 0) &&
            windows.build < (row.until ?? Number.POSITIVE_INFINITY),
        );
        expect(rows.length, `${id} on ${windows.id}`).toBeLessThanOrEqual(1);
        expect(surroundingString(id, windows)).toBe(rows[0] ?? null);
      }
    }
  });

  it('when a text is in the table then it is said once and names its source', () => {
    const said = surroundingStrings.map((row) => `${row.id} ${row.from} ${row.until}`);
    expect(new Set(said).size).toBe(said.length);
    for (const row of surroundingStrings) {
      expect(row.source.length, row.id).toBeGreaterThan(3);
      expect(row.text, row.id).not.toMatch(/&\w/);
      if (row.source.startsWith('no public source')) expect(row.confirmed, row.id).toBe(false);
    }
  });

  it.each([
    ['vista', 'Update Driver Software - Fabrikam Audio', 'How do you want to search for driver software?'],
    ['10-1809', 'Update Driver Software - Fabrikam Audio', 'How do you want to search for driver software?'],
    ['10-22h2', 'Update Drivers - Fabrikam Audio', 'How do you want to search for drivers?'],
    ['server-2025', 'Update Drivers - Fabrikam Audio', 'How do you want to search for drivers?'],
  ])('when the wizard opens on %s then it speaks the vocabulary of that build', (id, caption, question) => {
    expect(of('wizard.caption', id)).toBe(caption);
    expect(of('wizard.question', id)).toBe(question);
  });

  it.each([
    ['7', 'pnputil -a C:\\Packages\\FabAudio\\fabaudio.inf'],
    ['10-1511', 'pnputil -a C:\\Packages\\FabAudio\\fabaudio.inf'],
    ['10-1607', 'pnputil /add-driver C:\\Packages\\FabAudio\\fabaudio.inf /install'],
    ['11-25h2', 'pnputil /add-driver C:\\Packages\\FabAudio\\fabaudio.inf /install'],
  ])('when pnputil is called on %s then with the syntax of that build', (id, command) => {
    expect(of('pnputil.command', id)).toBe(command);
  });

  it('when a Windows does not have a window then its text is empty', () => {
    expect(of('fnh.caption', '7')).toBe('');
    expect(of('balloon.installing', '8')).toBe('');
    expect(of('devices.caption', '7')).toBe('');
  });
});
