import { describe, expect, it } from 'vitest';
import { explainSection, windowsOfLog } from '../../../electron/explain';
import { bytesLog, indexLog, parseSection, readSection } from '../../../electron/log-reader';
import type { ExplainedSection } from '../../../shared/model/explanation';
import type { LogHeader } from '../../../shared/model/log-index';

async function explain(lines: readonly string[], build: number | null = null): Promise<ExplainedSection> {
  const source = bytesLog(Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'));
  const index = await indexLog(source);
  const section = index.section(0);
  if (section === null) throw new Error('no section');
  const windows = build === null ? null : { build };
  return explainSection(section, parseSection(await readSection(source, index, section)), windows);
}

const start = (title: string) => [`>>>  [${title}]`, '>>>  Section start 2024/05/06 07:08:09.010'];
const end = (status: string) => ['<<<  Section end 2024/05/06 07:08:10.010', `<<<  [Exit status: ${status}]`];

const header = (osVersion: string, productType = 1): LogHeader => ({
  title: 'Device Install Log',
  osVersion,
  servicePack: '0.0',
  suite: '0x0100',
  productType,
  architecture: 'amd64',
});

describe('explainSection', () => {
  it('when a section never ends then it is unfinished, whatever its lines say', async () => {
    const told = await explain([...start('SetupCopyOEMInf - C:\\x\\x.inf'), '!!!  sto: Something failed.']);
    expect(told.status).toBe('UNFINISHED');
    expect(told.summary).toContain('was not finished');
    expect(told.decisive).toBeNull();
  });

  it('when no row knows the failing line then its code is explained', async () => {
    const told = await explain([
      ...start('SetupCopyOEMInf - C:\\x\\x.inf'),
      '!    inf: A strange thing happened. Code = 7',
      '!!!  sto: Failed to rename it. Error = 0x00000005',
      '!!!  inf: returning failure to SetupCopyOEMInf',
      ...end('FAILURE(0x00000005)'),
    ]);
    expect(told).toMatchObject({ status: 'FAILURE', code: '0x00000005', refused: false, category: null });
    expect(told.decisive).toEqual({
      line: 4,
      text: 'Failed to rename it. Error = 0x00000005',
      chain: [4, 5],
    });
    expect(told.findings[0]).toMatchObject({ id: 'code-0x00000005', title: 'Access was denied', line: 4 });
  });

  it('when a device did not start then the section fails although its status says success', async () => {
    const told = await explain([
      ...start('Device Install (Hardware initiated) - USB\\VID_1234&PID_5678\\0001'),
      '!!!  dvi: Device not started: Device has problem: 0x34: CM_PROB_UNSIGNED_DRIVER.',
      ...end('SUCCESS'),
    ]);
    expect(told).toMatchObject({ status: 'FAILURE', kind: 'device-install', refused: true });
    expect(told.deviceInstanceId).toBe('USB\\VID_1234&PID_5678\\0001');
    expect(told.findings[0]?.title).toContain('Code 52');
  });

  it('when causes belong to other Windows then they are left out', async () => {
    const lines = [
      ...start('SetupCopyOEMInf - C:\\x\\x.inf'),
      '!!!  sig: Driver package is considered unsigned, and user does not want to install driver package.',
      ...end('FAILURE(0xe0000247)'),
    ];
    const sha2 = expect.stringContaining('SHA-256');
    expect((await explain(lines, 7601)).findings[0]?.causes).toContainEqual(sha2);
    expect((await explain(lines, 19045)).findings[0]?.causes).not.toContainEqual(sha2);
    expect((await explain(lines)).findings[0]?.causes).toContainEqual(sha2);
  });

  it('when a line repeats then it is one finding with all its lines as evidence', async () => {
    const told = await explain([
      ...start('Stage Driver Updates'),
      "!    sto: Driver package already imported as 'oem1.inf'.",
      "!    sto: Driver package already imported as 'oem2.inf'.",
      ...end('SUCCESS'),
    ]);
    expect(told.findings).toHaveLength(1);
    expect(told.findings[0]).toMatchObject({ id: 'already-imported', evidence: [3, 4] });
  });

  it('when blocks are nested without end then it is explained all the same', async () => {
    const deep = Array.from({ length: 20_000 }, (_, depth) => `     sto: {Block ${depth}}`);
    const told = await explain([...start('SetupCopyOEMInf - x.inf'), ...deep, ...end('FAILURE(0x00000002)')]);
    expect(told).toMatchObject({ status: 'FAILURE', code: '0x00000002' });
    expect(told.summary).toContain('The system cannot find the file specified');
  });
});

describe('windowsOfLog', () => {
  it.each([
    ['6.1.7601', 1, '7'],
    ['6.3.9600', 1, '8.1'],
    ['10.0.10240', 1, '10-1507'],
    ['10.0.19045', 1, '10-22h2'],
    ['10.0.18363', 1, '10-1809'],
    ['10.0.26200', 1, '11-25h2'],
    ['10.0.20348', 3, 'server-2022'],
    ['6.1.7601', 3, 'server-2008-r2'],
  ])('when the header says %s, product type %i, then it is %s', (version, type, id) => {
    expect(windowsOfLog(header(version, type))?.id).toBe(id);
  });

  it('when the version is missing, older than all or nonsense then no Windows is named', () => {
    expect(windowsOfLog({ ...header('5.1.2600') })).toBeNull();
    expect(windowsOfLog({ ...header(''), osVersion: null })).toBeNull();
    expect(windowsOfLog(header('ten'))).toBeNull();
  });
});
