import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusPath } from '../../support/corpus';
import { tokenizeLog } from '../../support/tokenize-log';

describe('tokenizeLog', () => {
  it('when a section is whole then its parts come out', () => {
    const text = [
      '>>>  [SetupCopyOEMInf - C:\\a[1].inf]',
      '>>>  Section start 2026/02/03 14:06:09.412',
      '      cmd: pnputil.exe  /add-driver C:\\a[1].inf',
      '     sto: {Stage Driver Package: C:\\x} 1} 14:06:09.413',
      '!!!  sig:      Error 2: no',
      '<<<  Section end 2026/02/03 14:06:09.500',
      '<<<  [Exit status: FAILURE(0x00000002)]',
      '',
      '',
    ].join('\r\n');
    const { sections, unrecognised } = tokenizeLog(text);
    expect(unrecognised).toEqual([]);
    expect(sections).toMatchObject([
      {
        line: 1,
        title: 'SetupCopyOEMInf - C:\\a[1].inf',
        command: 'pnputil.exe  /add-driver C:\\a[1].inf',
        status: 'FAILURE(0x00000002)',
        entries: [
          {
            line: 4,
            category: 'sto',
            indent: 0,
            message: '{Stage Driver Package: C:\\x} 1}',
            time: '14:06:09.413',
          },
          { line: 5, loudness: 'error', category: 'sig', indent: 5, message: 'Error 2: no', time: null },
        ],
      },
    ]);
  });

  it('when a line does not fit then it is listed, not swallowed', () => {
    expect(tokenizeLog('stray\r\n>>>  [x]\r\nbad line\r\n').unrecognised).toEqual([
      { line: 1, text: 'stray' },
      { line: 3, text: 'bad line' },
    ]);
  });

  const real = corpusPath('logs', 'plaso__setupapi.dev.log');
  it.skipIf(real === null)(
    'B15: when it reads the real Windows 10 log of the corpus (skipped when the corpus is absent) then boot marks, long lines and all sections fit',
    () => {
      const { sections, unrecognised } = tokenizeLog(
        readFileSync(real ?? '', 'latin1').replace(/\r?\n/g, '\r\n'),
      );
      expect(sections).toHaveLength(194);
      expect(unrecognised).toEqual([]);
    },
  );
});
