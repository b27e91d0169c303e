import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../electron/log-reader';

const parse = (text: string) => parseEntry({ line: 7, text });

describe('an entry of a log', () => {
  it('when it opens a block then name, argument and time are apart', () => {
    expect(parse('     sto:      {Stage Driver Package: C:\\Temp\\x.inf} 09:12:41.198')).toEqual({
      line: 7,
      kind: 'entry',
      severity: 'info',
      category: 'sto',
      indent: 5,
      text: '{Stage Driver Package: C:\\Temp\\x.inf}',
      time: '09:12:41.198',
      codes: [],
      brace: { edge: 'open', name: 'Stage Driver Package', argument: 'C:\\Temp\\x.inf', exitCode: null },
    });
  });

  it.each([
    ['{Copy Driver Package: exit(0x00000000)}', 'Copy Driver Package', '0x00000000'],
    ['{Driver package policy check - exit(0x800704ec)}', 'Driver package policy check', '0x800704EC'],
    ['{Setup Import Driver Package - exit (0xe0000247)}', 'Setup Import Driver Package', '0xE0000247'],
    ['{_VERIFY_FILE_SIGNATURE exit(0xe0000242)}', '_VERIFY_FILE_SIGNATURE', '0xE0000242'],
    ['{Install DEVICE exit (0x00000000)}', 'Install DEVICE', '0x00000000'],
    ['{Update Device Driver - exit(e0000247)}', 'Update Device Driver', '0xE0000247'],
    ['{_commit_copyfile exit OK}', '_commit_copyfile', null],
    ['{Restarting Devices exit}', 'Restarting Devices', null],
    ['{Writing Device Properties - Complete}', 'Writing Device Properties', null],
    ['{SPFQNOTIFY_COPYERROR - returned 0x00000001}', 'SPFQNOTIFY_COPYERROR', '0x00000001'],
  ])('when it is %s then it closes a block', (text, name, exitCode) => {
    expect(parse(`     sto: ${text}`).brace).toEqual({ edge: 'close', name, argument: null, exitCode });
  });

  it.each(['{4d36e96c-e325-11ce-bfc1-08002be10318}', 'no {brace}', '{open'])(
    'when it is %s then it is no block',
    (text) => {
      expect(parse(`     inf: ${text}`).brace).toBeNull();
    },
  );

  it.each([
    ['Error 5: Access is denied.', [{ code: '0x00000005', written: '5', text: 'Access is denied.' }]],
    ['Error 0xe0000247: A problem.', [{ code: '0xE0000247', written: '0xe0000247', text: 'A problem.' }]],
    [
      'Failed. Error = 0xE0000243, Time = 219 ms',
      [{ code: '0xE0000243', written: '0xE0000243', text: null }],
    ],
    ['catalog failed! (0x800b0109)', [{ code: '0x800B0109', written: '0x800b0109', text: null }]],
    ['Legacy directive. Code = 1303', [{ code: '0x00000517', written: '1303', text: null }]],
    ['Flags          = 0x00000007', []],
    ['Signer Score  = 0x0F000000 (Authenticode)', []],
    ['Rank        - [0x00ff0001]', []],
    ['Error = 0x00000000', []],
  ])('when it says %s then its codes are found', (text, codes) => {
    expect(parse(`     sig: ${text}`).codes).toEqual(codes);
  });

  it.each([
    ['!!!  sto: x', 'error', 'sto'],
    ['!    ui : x', 'warning', 'ui'],
    ['     ...: x', 'info', '...'],
    ['   . sig: x', 'info', 'sig'],
    ['!!!    dvi: x', 'error', 'dvi'],
  ])('when it begins as %j then it is as loud and of that category', (text, severity, category) => {
    expect(parse(text)).toMatchObject({ kind: 'entry', severity, category, text: 'x' });
  });

  it.each([
    ['>>>  [SetupCopyOEMInf - x.inf]', 'section-title', 'SetupCopyOEMInf - x.inf', null],
    ['>>>  Section start 2022/03/14 09:12:41.105', 'section-start', undefined, '2022/03/14 09:12:41.105'],
    ['<<<  Section end 2022/03/14 09:12:41.105', 'section-end', undefined, '2022/03/14 09:12:41.105'],
    ['<<<  [Exit status: SUCCESS]', 'exit-status', undefined, null],
    ['      cmd: pnputil.exe -a x.inf', 'command', 'pnputil.exe -a x.inf', null],
    ['[Boot Session: 2022/03/14 08:30:02.500]', 'boot-session', undefined, '2022/03/14 08:30:02.500'],
    ['     OS Version = 10.0.19045', 'header', 'OS Version = 10.0.19045', null],
    ['[BeginLog]', 'header', 'BeginLog', null],
    ['   ', 'blank', undefined, null],
    ['     [... lines left out ...]', 'raw', undefined, null],
    ['>>> something', 'raw', undefined, null],
  ])('when it is %j then it is a %s', (text, kind, said = text, time) => {
    expect(parse(text)).toMatchObject({ kind, text: said, time });
  });

  it('when it is of Windows XP then letter, time and text are read', () => {
    expect(parse('#E122 Device install failed. Error 2: Not found.')).toMatchObject({
      kind: 'entry',
      severity: 'error',
      category: null,
      text: 'Device install failed. Error 2: Not found.',
      codes: [{ code: '0x00000002', text: 'Not found.' }],
    });
    expect(parse('@ 10:11:13.500 #V166 Device install function.')).toMatchObject({
      severity: 'info',
      time: '10:11:13.500',
      text: 'Device install function.',
    });
  });

  it('when a moment is no day then it has no time', () => {
    expect(parse('>>>  Section start 2022/02/31 09:12:41.105').time).toBeNull();
    expect(parse('>>>  Section start 2024/02/29 09:12:41.105').time).toBe('2024/02/29 09:12:41.105');
  });
});
