import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../electron/support';

const redacted = (...lines: string[]): readonly string[] => lines.map(createRedactor(lines));

describe('taking secrets out of a log', () => {
  it.each([
    ['cmd: "C:\\Users\\Jane Roe\\x.exe"', 'cmd: "C:\\Users\\user-1\\x.exe"'],
    ['Copying C:\\Users\\jroe is done', 'Copying C:\\Users\\user-1 is done'],
    ['C:/Users/jroe/x', 'C:/Users/user-1/x'],
    ['/home/jroe/x.inf', '/home/user-1/x.inf'],
    ['Instance USB\\VID_1234&PID_5678\\A1B2C3D4', 'Instance USB\\VID_1234&PID_5678\\serial-1'],
    ['USBSTOR\\DISK&VEN_X&PROD_Y\\4C530001&0', 'USBSTOR\\DISK&VEN_X&PROD_Y\\serial-1&0'],
    [
      'SWD\\WPDBUSENUM\\_??_USBSTOR#DISK&VEN_X#4C530001&0#{53F56307-B6BF-11D0-94F2-00A0C91EFB8B}',
      'SWD\\WPDBUSENUM\\_??_USBSTOR#DISK&VEN_X#serial-1&0#{53F56307-B6BF-11D0-94F2-00A0C91EFB8B}',
    ],
    ['BTHENUM\\DEV_001122AABBCC\\8&1', 'BTHENUM\\DEV_mac-1\\8&1'],
    ['\\\\fileserver01\\drivers\\x.inf', '\\\\machine-1\\drivers\\x.inf'],
    ['ip 10.1.2.3 and 192.168.0.7', 'ip ip-1 and ip-2'],
    ['adapter 00:11:22:33:44:55', 'adapter mac-1'],
    ['mail jane@example.com', 'mail email-1'],
    ['S-1-5-21-1111-2222-3333-1001', 'sid-1'],
    ['User name: CORP\\jroe', 'User name: domain-1\\user-1'],
  ])('when a line is %s, then it is told as %s', (line, told) => {
    expect(redacted(line)).toEqual([told]);
  });

  it.each([
    'C:\\Users\\Public\\x.inf',
    'C:\\Windows\\System32\\DriverStore\\FileRepository\\x.inf_amd64_3f6c1a9be07d2548',
    'PCI\\VEN_8086&DEV_1234\\3&11583659&0&A0',
    'ROOT\\SYSTEM\\0001',
    'DriverVer = 01/02/2020,1.2.3.4',
    '>>>  Section start 2022/03/14 09:12:41.105',
    'OS Version = 10.0.19045',
    '!!!  sig: Driver package failed signature validation. Error = 0xE000022F',
  ])('when a line is %s, then it stays', (line) => {
    expect(redacted(line)).toEqual([line]);
  });

  it('when a name appears again elsewhere, then it is taken out there too, in any case', () => {
    expect(redacted('C:\\Users\\janeroe\\x', 'D:\\JANEROE_files\\y of janeroe')).toEqual([
      'C:\\Users\\user-1\\x',
      'D:\\user-1_files\\y of user-1',
    ]);
  });

  it('when a person is called like a word of the log, then only the name is taken out', () => {
    expect(redacted('C:\\Users\\Driver\\x', 'Driver package is valid.')).toEqual([
      'C:\\Users\\user-1\\x',
      'Driver package is valid.',
    ]);
  });

  it.each([
    'constructor',
    'a.b-',
    'a@',
    'user ',
    '\\Users\\',
    'USB\\A',
    '//10.',
    'fe80::',
    '0:',
    'S-1-5-21-',
  ])('when a line of a log is %j over and over, then its 64 KiB take less than a second', (piece) => {
    const line = piece.repeat(Math.ceil(65_536 / piece.length));
    const begun = process.cpuUsage();
    createRedactor([line])(line);
    expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000);
  });

  it('when a document is full of the longest names, then they are taken out wherever they stand', () => {
    const names = Array.from({ length: 2_500 }, (_, at) => `${at}-${'n'.repeat(240)}`);
    const redact = createRedactor(names.map((name) => `C:\\Users\\${name}\\x`));
    expect(redact(`of ${names[1_999]}`)).toBe('of user-2000');
    expect(redact(`C:\\Users\\${names[2_400]}\\x`)).toBe('C:\\Users\\user-other\\x');
  });
});
