import { describe, expect, it } from 'vitest';
import { createLogWriter, deletions } from '../../../electron/setupapi-log';
import type { StoreLogEvent } from '../../../shared/model/log';
import { tokenizeLog } from '../../support/tokenize-log';
import { input, run, windows } from '../staging/fab-audio';

const families = ['7', '10-1607', '10-22h2', '11-24h2'] as const;

const deleted: Extract<StoreLogEvent, { type: 'package-deleted' }> = {
  type: 'package-deleted',
  publishedName: 'oem12.inf',
  repositoryFolder: 'fabaudio.inf_amd64_3f6c1a9be07d2548',
  inf: 'fabaudio.inf',
  provider: 'Fabrikam',
  classGuid: '{4d36e96c-e325-11ce-bfc1-08002be10318}',
  driverVersion: '02/01/2022,1.2.3.4',
  deviceIds: 2,
  hasCatalog: true,
  force: false,
  code: '0x00000000',
};

function written(id: string, event: StoreLogEvent): string {
  const clock = (): Date => new Date('2026-02-03T14:06:09.557Z');
  return createLogWriter(windows(id), { clock, utcOffsetMinutes: 0 }).write(event);
}

/** Every brace that is opened is closed at its own depth, in order. */
function expectNested(text: string): void {
  const open: { readonly name: string; readonly indent: number }[] = [];
  for (const { message, indent } of tokenizeLog(text).sections[0]?.entries ?? []) {
    if (!message.startsWith('{')) continue;
    const closing = /^\{(.*?)(?: - |: | )exit ?\(/.exec(message);
    if (closing === null) open.push({ name: message.slice(1, -1), indent });
    else {
      const last = open.pop();
      expect(last?.name.startsWith(closing[1] ?? '?'), message).toBe(true);
      expect(indent, message).toBe(last?.indent);
    }
  }
  expect(open).toEqual([]);
}

describe('the section of a deleted package', () => {
  it.each(families)('when it is told by Windows %s then its grammar is that of the log', (id) => {
    for (const event of [deleted, { ...deleted, force: true, code: '0xE000023D' }]) {
      const text = written(id, event);
      const { sections, unrecognised } = tokenizeLog(text);
      expect(unrecognised).toEqual([]);
      expect(sections).toHaveLength(1);
      expect(sections[0]?.title).toMatch(/ - oem12\.inf$/);
      expect(sections[0]?.status).toBe(event.force ? 'FAILURE(0xe000023d)' : 'SUCCESS');
      expectNested(text);
    }
  });

  it('when the package names one device ID then it is told in the singular, as when it was staged', () => {
    expect(written('11-24h2', { ...deleted, deviceIds: 1 })).toContain('Deindexed 1 device ID for');
    const { events } = run(input('11-24h2'), 'install');
    const stored = events.find((event) => event.type === 'package-stored');
    if (stored === undefined) throw new Error('Nothing was staged.');
    const clock = (): Date => new Date('2026-02-03T14:06:09.557Z');
    for (const [deviceIds, words] of [
      [1, 'Indexed 1 device ID for'],
      [3, 'Indexed 3 device IDs for'],
    ] as const) {
      const writer = createLogWriter(windows('11-24h2'), { clock, utcOffsetMinutes: 0 });
      expect(writer.write({ ...stored, deviceIds })).toContain(words);
    }
  });

  it('when Windows 11 24H2 tells it then pnputil’s own section leads to the catalog', () => {
    const text = written('11-24h2', deleted);
    expect(text).toContain('>>>  [Driver Uninstall (DrvSetupUninstallDriver) - oem12.inf]\r\n');
    expect(text).toContain('      cmd: pnputil.exe  /delete-driver oem12.inf\r\n');
    const steps = [
      'dvs: {Driver Setup Delete Driver Package: oem12.inf}',
      'sto:      {Unstage Driver Package: C:\\Windows\\System32\\DriverStore\\FileRepository\\fabaudio.inf_amd64_3f6c1a9be07d2548\\fabaudio.inf}',
      'inf:           Driver Version = 02/01/2022,1.2.3.4',
      'sto:           {Core Driver Package Delete: fabaudio.inf_amd64_3f6c1a9be07d2548}',
      "cpy:                     Unpublished 'oem12.inf'.",
      "idb:                     Deindexed 2 device IDs for 'fabaudio.inf_amd64_3f6c1a9be07d2548'.",
      "idb:                     Deleted driver INF file object 'oem12.inf' from DRIVERS database node.",
      "sig:                     Uninstalled catalog 'oem12.cat'.",
    ];
    const places = steps.map((step) => text.indexOf(step));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('when a package in use is not deleted on Windows 10 then SetupAPI’s refusal is told', () => {
    const text = written('10-22h2', { ...deleted, code: '0xE000023D' });
    expect(text).toContain("!    utl:           INF 'oem12.inf' is still in use by system.\r\n");
    expect(text).toContain('     dvs: {DrvSetupUninstallDriver - exit(e000023d)}\r\n');
    expect(text).toContain(
      '!!!  inf: Error 0xe000023d: One or more devices are presently installed using the specified INF.\r\n',
    );
  });

  it('when nothing is published of a family then its section is empty, and each family names its doubts', () => {
    expect(tokenizeLog(written('7', deleted)).sections[0]?.entries).toEqual([]);
    for (const { unconfirmed } of Object.values(deletions)) expect(unconfirmed).not.toEqual([]);
  });

  it('when pnputil has its newer syntax then the log tells of a call with it', () => {
    const forced = { ...deleted, force: true };
    expect(written('10-1511', forced)).toContain('cmd: pnputil.exe  -d oem12.inf -f\r\n');
    expect(written('10-1607', forced)).toContain('cmd: pnputil.exe  /delete-driver oem12.inf /force\r\n');
    const staged = (id: string): string => {
      const { events } = run(input(id), 'install');
      const writer = createLogWriter(windows(id), { clock: () => new Date(0), utcOffsetMinutes: 0 });
      return events.map((event) => writer.write(event)).join('');
    };
    expect(staged('10-1511')).toContain('cmd: pnputil.exe  -a ');
    expect(staged('10-1607')).toContain('cmd: pnputil.exe  /add-driver ');
  });

  it('when a name holds line ends then it cannot forge an entry', () => {
    const evil = 'oem1.inf\r\n>>>  [Forged]\r\n';
    const hostile = { ...deleted, publishedName: evil, repositoryFolder: evil, inf: evil, provider: evil };
    for (const id of families) {
      const { sections, unrecognised } = tokenizeLog(written(id, hostile));
      expect(sections).toHaveLength(1);
      expect(unrecognised).toEqual([]);
    }
  });
});

describe('the section of an uninstalled device', () => {
  it('when Device Manager uninstalls it then it is removed between two times', () => {
    const text = written('11-24h2', { type: 'device-removed', instanceId: 'USB\\VID_1234&PID_5678\\0001' });
    const { sections, unrecognised } = tokenizeLog(text);
    expect(unrecognised).toEqual([]);
    expect(sections[0]).toMatchObject({
      title: 'Device Uninstall (Device Manager) - USB\\VID_1234&PID_5678\\0001',
      status: 'SUCCESS',
    });
    expect(text).toContain('     dvi:                {Delete Device - USB\\VID_1234&PID_5678\\0001}\r\n');
    expectNested(text);
  });
});
