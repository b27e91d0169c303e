import { describe, expect, it } from 'vitest';
import { accessKeyOf, labelParts } from '../../../renderer/dialogs/label-parts';
import { dialogStrings } from '../../../shared/windows/dialog-strings';

describe('labelParts', () => {
  it('when a label has an access key and a value then both are cut out', () => {
    expect(labelParts('&Always trust "{publisher}".')).toEqual([
      { kind: 'access-key', text: 'A' },
      { kind: 'text', text: 'lways trust "' },
      { kind: 'value', name: 'publisher' },
      { kind: 'text', text: '".' },
    ]);
  });

  it('when an ampersand is doubled then it is one ampersand and no access key', () => {
    expect(labelParts('R&&D')).toEqual([
      { kind: 'text', text: 'R' },
      { kind: 'text', text: '&' },
      { kind: 'text', text: 'D' },
    ]);
    expect(accessKeyOf('R&&D')).toBeNull();
  });

  it('when a mark is broken off then it is drawn as text', () => {
    const joined = (label: string) =>
      labelParts(label)
        .map((part) => (part.kind === 'value' ? '' : part.text))
        .join('');
    expect(joined('end &')).toBe('end &');
    expect(joined('{never closed')).toBe('{never closed');
  });

  it('when the string table is read then each prompt has the access keys of the pictures, none twice', () => {
    const keys = (prefix: string) =>
      dialogStrings.filter((row) => row.id.startsWith(prefix)).flatMap((row) => accessKeyOf(row.text) ?? []);
    expect(keys('trust.')).toEqual(['a', 'i', 'n']);
    // See details and Hide details are the same button.
    expect(keys('verify.')).toEqual(['n', 'i', 'd', 'd']);
  });
});
