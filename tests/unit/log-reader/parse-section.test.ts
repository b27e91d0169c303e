import { describe, expect, it } from 'vitest';
import { parseSection, readSection } from '../../../electron/log-reader';
import type { LogNode, ParsedSection } from '../../../shared/model/log-index';
import { indexed, logBytes, olderLog, textLog } from '../../support/log-texts';

const parsed = async (lines: readonly string[], at = 0): Promise<ParsedSection> => {
  const { source, index } = await indexed(logBytes(lines));
  const section = index.section(at);
  if (section === null) throw new Error('no section');
  return parseSection(await readSection(source, index, section));
};
const section = (...entries: readonly string[]): readonly string[] => [
  '>>>  [Device Install (Hardware initiated) - USB\\VID_1234\\1]',
  '>>>  Section start 2022/03/14 09:12:41.105',
  ...entries,
  '<<<  Section end 2022/03/14 09:12:41.296',
  '<<<  [Exit status: SUCCESS (REBOOT_REQUIRED)]',
];
const outline = (nodes: readonly LogNode[]): readonly unknown[] =>
  nodes.map(({ entry, children }) =>
    children.length === 0 ? entry.text : [entry.text, ...outline(children)],
  );

describe('a section of a log', () => {
  it('when it tells of a refused import then its facts are found where they stand', async () => {
    const { title, startTime, endTime, facts } = await parsed(textLog);
    expect(title).toBe('SetupCopyOEMInf - C:\\Packages\\FabAudio\\fabaudio.inf');
    expect([startTime, endTime]).toEqual(['2022/03/14 09:12:41.105', '2022/03/14 09:12:41.296']);
    expect(facts).toMatchObject({
      operation: 'driver-import',
      process: { value: 'pnputil.exe', line: 14 },
      infPath: { value: 'C:\\Packages\\FabAudio\\fabaudio.inf', line: 16 },
      provider: { value: 'Fabrikam', line: 17 },
      publishedName: null,
      staging: [{ name: 'Setup Import Driver Package', exitCode: '0xE0000247', line: 20 }],
      status: 'failure',
      exitCode: '0xE0000247',
    });
  });

  it('when blocks are nested then the tree follows the braces, not the blanks', async () => {
    const { nodes } = await parsed(
      section(
        '     sto: {A: x} 09:12:41.105',
        '     sto: badly indented',
        '!    sto:      {B}',
        '     sto:           inner',
        '     sto:      {B - exit(0x00000000)}',
        '     sto: {A: exit(0x00000005)}',
        'no entry',
      ),
    );
    expect(outline(nodes)).toEqual([['{A: x}', 'badly indented', ['{B}', 'inner']], 'no entry']);
    expect(nodes[0]).toMatchObject({ severity: 'warning', closing: { brace: { exitCode: '0x00000005' } } });
    expect(nodes[1]?.entry).toMatchObject({ kind: 'raw', line: 9 });
  });

  it('when a block is not closed, or only closed, then nothing of it is lost', async () => {
    const { nodes } = await parsed(
      section('     sto: {A}', '     sto: {B}', '     sto: {A: exit(0x00000000)}', '     sto: {C exit OK}'),
    );
    expect(outline(nodes)).toEqual([['{A}', '{B}'], '{C exit OK}']);
  });

  it('when a block has a colon in its name then its end is found', async () => {
    const { nodes } = await parsed(
      section(
        '     ump: {Plug and Play Service: Device Install for PCI\\VEN_1}',
        '     ump: {Plug and Play Service: Device Install exit(00000000)}',
      ),
    );
    expect(nodes).toMatchObject([{ closing: { brace: { exitCode: '0x00000000' } } }]);
  });

  it('when a driver is chosen among several then its rank, date and version are told', async () => {
    const node = (inf: string, rank: string): readonly string[] => [
      '     dvi:      Created Driver Node:',
      `     dvi:           InfName      - C:\\Windows\\${inf}`,
      `     dvi:           Rank         - ${rank}`,
      '     dvi:           Signer Score - Authenticode',
      '     dvi:           DrvDate      - 02/01/2022',
      '     dvi:           Version      - 1.2.3.4',
    ];
    const { facts } = await parsed(
      section(
        '     dvi:      Searching for hardware ID(s):',
        '     dvi:           usb\\vid_1234',
        '     dvi:           usb\\vid_12',
        '     dvi:      Searching for compatible ID(s):',
        '     dvi:           usb\\class_ff',
        ...node('other.inf', '0x00ff2000'),
        ...node('Mine.inf', '0x00ff0001'),
        '     dvi:      Selected:',
        '     dvi:           InfFile     - [c:\\windows\\mine.inf]',
        '!!!  dvi: Device not started: Device has problem: 0x34: CM_PROB_UNSIGNED_DRIVER.',
      ),
    );
    expect(facts).toMatchObject({
      operation: 'device-install',
      deviceInstanceId: { value: 'USB\\VID_1234\\1' },
      hardwareIds: [{ value: 'usb\\vid_1234' }, { value: 'usb\\vid_12' }],
      rank: { value: '0x00ff0001', line: 16 },
      selectedInf: { value: 'C:\\Windows\\Mine.inf' },
      driverDate: { value: '02/01/2022' },
      driverVersion: { value: '1.2.3.4' },
      signerScore: { value: 'Authenticode' },
      deviceProblem: { value: '0x34: CM_PROB_UNSIGNED_DRIVER' },
      status: 'reboot-required',
      exitCode: null,
    });
  });

  it('when another section lies within then its lines are not taken for its own', async () => {
    const inner = textLog.slice(11, 22);
    const lines = section('     inf: Provider: Contoso', ...inner, '     inf: Class Name: Net');
    const { facts } = await parsed(lines);
    expect(facts).toMatchObject({
      operation: 'device-install',
      provider: { value: 'Contoso' },
      className: { value: 'Net' },
      staging: [],
      status: 'reboot-required',
    });
  });

  it('when it is of Windows XP then its facts are found', async () => {
    const { startTime, facts, nodes } = await parsed([
      ...olderLog.slice(0, 12),
      '#I022 Found "USB\\VID_1234" in C:\\WINDOWS\\inf\\oem5.inf; Device: "X"; Provider: "Fabrikam"; Mfg: "Fabrikam".',
      '#I023 Actual install section: [X.NT]. Rank: 0x00000001. Effective driver date: 03/18/2003.',
      '#I063 Selected driver installs from section [X] in "c:\\windows\\inf\\oem5.inf".',
      '#I320 Class GUID of device remains: {36FC9E60-C465-11CF-8056-444553540000}.',
      '#I123 Doing full install of "USB\\VID_1234&PID_5678\\0001".',
    ]);
    expect(startTime).toBe('2007/05/12 10:11:12.000');
    expect(facts).toMatchObject({
      operation: 'device-install',
      process: { value: 'rundll32.exe' },
      hardwareIds: [{ value: 'usb\\vid_1234&pid_5678' }],
      provider: { value: 'Fabrikam' },
      rank: { value: '0x00000001' },
      driverDate: { value: '03/18/2003' },
      selectedInf: { value: 'c:\\windows\\inf\\oem5.inf' },
      classGuid: { value: '{36FC9E60-C465-11CF-8056-444553540000}' },
      deviceInstanceId: { value: 'USB\\VID_1234&PID_5678\\0001' },
    });
    expect(nodes).toHaveLength(9);
  });
});
