import { describe, expect, it } from 'vitest';
import { rankPackage, rankText, type SelectOptions, selectDriver } from '../../../electron/staging';
import { bestMatch, indexIdentifiers } from '../../../electron/staging/rank-identifiers';
import { chooseDecoration, type RunningWindows } from '../../../electron/staging/rank-models';
import { compareDriverVersions } from '../../../electron/staging/rank-order';
import type { DeviceIds, StagedModel } from '../../../shared/model/device';
import type { StagedPackage } from '../../../shared/model/pc';
import { model, packageOf, soundController } from './staged-fab-audio';

const windows10: RunningWindows = { major: 10, minor: 0, build: 19045, architecture: 'amd64' };
const on: SelectOptions = { allSignersEqual: true, windows: windows10 };
const off: SelectOptions = { allSignersEqual: false, windows: windows10 };

const whql = { signerScore: '0x0D000005' };
const inbox = { signerScore: '0x0D000003' };
const thirdParty = { signerScore: '0x0F000000' };
const unsigned = { signerScore: '0x80000000' };

const revision = 'USB\\VID_1234&PID_5678&REV_0100';
const product = 'USB\\VID_1234&PID_5678';

function rankOf(
  staged: StagedPackage,
  options: SelectOptions,
  device: DeviceIds = soundController,
): string | null {
  const result = rankPackage(staged, device, options);
  return result.kind === 'ranked' ? rankText(result.rank.rank) : null;
}

describe('the worked examples of driver ranking', () => {
  const A = packageOf('a.inf', [model([product])], whql);
  const B = packageOf('b.inf', [model([revision])], thirdParty);
  const C = packageOf('c.inf', [model([revision])], unsigned);
  const D = packageOf('d.inf', [model([revision], [], { hasNtSection: false })], unsigned);
  const E = packageOf('e.inf', [model(['OTHER'], ['USB\\Class_FF&SubClass_00', 'USB\\Class_FF'])], inbox);
  const F = packageOf('f.inf', [model(['USB\\Class_FF'])], inbox);
  const G = packageOf('g.inf', [model([revision], [], { featureScore: 0xfd })], whql);
  const H = packageOf('h.inf', [model(['OTHER'], [product])], thirdParty);

  it.each([
    ['A', A, on, '0x00ff0001'],
    ['B', B, on, '0x00ff0000'],
    ['A, policy off', A, off, '0x0dff0001'],
    ['B, policy off', B, off, '0x0fff0000'],
    ['C', C, on, '0x80ff0000'],
    ['D', D, on, '0xc0ff0000'],
    ['C, policy off', C, off, '0x80ff0000'],
    ['E', E, on, '0x00ff3001'],
    ['F', F, on, '0x00ff2002'],
    ['G', G, on, '0x00fd0000'],
    ['H', H, on, '0x00ff1001'],
  ])('when package %s is ranked then it has the rank of the example', (_, staged, options, expected) => {
    expect(rankOf(staged, options)).toBe(expected);
  });

  it('when a section excludes the device by any of its IDs then the package has no rank, and says so', () => {
    const excluding = (ids: readonly string[]) =>
      packageOf('x.inf', [model([revision], [], { excludeIds: ids })], whql);
    const out = excluding(['usb\\class_ff']);
    expect(rankPackage(out, soundController, on)).toEqual({ kind: 'unranked', reason: 'excluded' });
    const { selected, candidates } = selectDriver([out, B], soundController, on);
    expect(selected?.package).toBe(B);
    expect(candidates.at(-1)?.why).toContain('ExcludeID');
    expect(rankOf(excluding(['USB\\VID_9999']), on)).toBe('0x00ff0000');
  });

  it('when one line excludes the device then another line of the package still counts', () => {
    const lines = [model([revision], [], { excludeIds: [product] }), model([product])];
    expect(rankOf(packageOf('x.inf', lines, whql), on)).toBe('0x00ff0001');
  });

  it('when signers are equal then the closer third-party match beats WHQL, and WHQL wins when they are not', () => {
    expect(selectDriver([A, B], soundController, on).selected?.package).toBe(B);
    expect(selectDriver([A, B], soundController, off).selected?.package).toBe(A);
  });

  it('when a feature score is given then it beats the closer match without one', () => {
    expect(selectDriver([B, G], soundController, on).selected?.package).toBe(G);
  });

  it('when any signed package matches then an unsigned one loses, however closely it matches', () => {
    const { candidates } = selectDriver([D, C, E, F, H], soundController, on);
    expect(candidates.map((one) => one.package.publishedName)).toEqual([
      'h.inf',
      'f.inf',
      'e.inf',
      'c.inf',
      'd.inf',
    ]);
    expect(candidates[3]?.why).toContain('signature counts for less (0x80 against 0x00)');
  });

  it('when the policy is off then the number is told to be unconfirmed', () => {
    expect(selectDriver([A], soundController, off).unconfirmed.join()).toContain('0x0D or 0x0F');
    expect(selectDriver([A], soundController, on).unconfirmed).toEqual([]);
  });
});

describe('the official matrix of identifier scores', () => {
  const device = { hardwareIds: ['HwID_1', 'HwID_2'], compatibleIds: ['CID_1', 'CID_2'] };
  const rows = [
    ['HwID_1', [0x0000, 0x1000, 0x1000]],
    ['HwID_2', [0x0001, 0x1001, 0x1001]],
    ['CID_1', [0x2000, 0x3000, 0x3100]],
    ['CID_2', [0x2001, 0x3001, 0x3101]],
  ] as const;

  it.each(rows)(
    'when %s is named as hardware, first or second compatible ID then the scores are those of the page',
    (id, scores) => {
      const index = indexIdentifiers(device);
      const lines = [
        { hardwareIds: [id], compatibleIds: ['x', 'y'] },
        { hardwareIds: ['x'], compatibleIds: [id, 'y'] },
        { hardwareIds: ['x'], compatibleIds: ['y', id] },
      ];
      expect(lines.map((line) => bestMatch(line, index)?.score)).toEqual(scores);
    },
  );

  it('when a real log shows 00FF3101 for a class ID then so does the rank', () => {
    const scanner = {
      hardwareIds: ['USB\\VID_1&PID_2&REV_1', 'USB\\VID_1&PID_2'],
      compatibleIds: ['USB\\Class_03&SubClass_01&Prot_02', 'USB\\Class_03&SubClass_01', 'USB\\Class_03'],
    };
    const staged = packageOf('i.inf', [model(['x'], ['USB\\Class_08', 'USB\\Class_03&SubClass_01'])], inbox);
    expect(rankOf(staged, on, scanner)).toBe('0x00ff3101');
  });

  it('when the sixth hardware ID matches then the rank ends in 5, as for GenCdRom', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'GenCdRom'];
    const staged = packageOf('cdrom.inf', [model(['gencdrom'])], inbox);
    expect(rankOf(staged, on, { hardwareIds: ids, compatibleIds: [] })).toBe('0x00ff0005');
  });

  it('when positions pass twelve bits then they do not spill into the match type', () => {
    const many = Array.from({ length: 5000 }, (_, at) => `ID${at}`);
    const staged = packageOf('m.inf', [model(['ID4999'])]);
    expect(rankOf(staged, on, { hardwareIds: many, compatibleIds: [] })).toBe('0x00ff0fff');
    const far = packageOf('n.inf', [model(['x'], [...Array.from({ length: 40 }, (_, at) => `y${at}`), 'c'])]);
    expect(rankOf(far, on, { hardwareIds: [], compatibleIds: ['c'] })).toBe('0x00ff3fff');
  });

  it('when identifiers differ in case then they are equal', () => {
    expect(rankOf(packageOf('a.inf', [model([product.toLowerCase()])]), on)).toBe('0x00ff0001');
  });

  it('when several lines match then the best of the package counts', () => {
    const staged = packageOf('a.inf', [model(['USB\\Class_FF']), model([revision]), model([product])]);
    expect(rankOf(staged, on)).toBe('0x00ff0000');
  });
});

describe('signatures', () => {
  it('when the signer score is unknown then the rank starts with FF', () => {
    expect(rankOf(packageOf('a.inf', [model([revision])], { signerScore: '0xFF000000' }), on)).toBe(
      '0xffff0000',
    );
    expect(rankOf(packageOf('a.inf', [model([revision])], { signerScore: 'nonsense' }), on)).toBe(
      '0xffff0000',
    );
  });
});

describe('equal ranks', () => {
  const dated = (name: string, date: string | null, version: string | null): StagedPackage =>
    packageOf(name, [model([revision])], { date, version });

  it('when the ranks are equal then the newer date wins over the higher version', () => {
    const newer = dated('newer.inf', '2024-06-01', '1.0.0.0');
    const higher = dated('higher.inf', '2024-05-01', '9.0.0.0');
    const { selected, candidates } = selectDriver([higher, newer], soundController, on);
    expect(selected?.package).toBe(newer);
    expect(candidates[1]?.why).toContain('2024-05-01 is older than 2024-06-01');
  });

  it('when the dates are equal too then versions are compared as numbers', () => {
    const ten = dated('ten.inf', '2024-06-01', '1.10.0.0');
    const nine = dated('nine.inf', '2024-06-01', '1.9.65534.65534');
    expect(selectDriver([nine, ten], soundController, on).selected?.package).toBe(ten);
  });

  it('when there is no date then it is the oldest', () => {
    const none = dated('none.inf', null, '9.9.9.9');
    const inboxDate = dated('inbox.inf', '2006-06-21', '1.0.0.0');
    expect(selectDriver([none, inboxDate], soundController, on).selected?.package).toBe(inboxDate);
    expect(compareDriverVersions(none, none)).toBe(0);
  });

  it('when the install section has a DriverVer then it counts instead of the one of [Version]', () => {
    const own = packageOf(
      'own.inf',
      [model([revision], [], { driverVersion: { date: '2025-01-01', version: '1.0.0.0' } })],
      { date: '2001-01-01', version: '1.0.0.0' },
    );
    const other = dated('other.inf', '2024-01-01', '5.0.0.0');
    expect(selectDriver([other, own], soundController, on).selected?.package).toBe(own);
  });

  it('when nothing tells them apart then the installed one stays, and the tie is told to be unconfirmed', () => {
    const one = dated('one.inf', '2024-01-01', '1.0.0.0');
    const two = dated('two.inf', '2024-01-01', '1.0.0.0');
    expect(selectDriver([one, two], soundController, on).selected?.package).toBe(one);
    const kept = selectDriver([one, two], soundController, { ...on, installed: 'two.inf' });
    expect(kept.selected?.package).toBe(two);
    expect(kept.unconfirmed.join()).toContain('not documented');
  });
});

describe('packages without a rank', () => {
  it('when no identifier matches, nothing is for this Windows, or nothing was kept then each says so', () => {
    const { deviceless, ...rest } = { deviceless: 1, ...packageOf('old.inf', []) };
    const { models: _m, manufacturers: _n, ...old } = rest;
    const packages = [
      packageOf('other.inf', [model(['PCI\\VEN_1'])]),
      packageOf('arm.inf', [model([revision], [], { modelsSection: 'Models.NTarm64' })]),
      old as StagedPackage,
    ];
    const { selected, candidates } = selectDriver(packages, soundController, on);
    expect(deviceless).toBe(1);
    expect(selected).toBeNull();
    expect(candidates.map((one) => [one.standing, one.why.slice(0, 24)])).toEqual([
      ['unranked', 'None of its device IDs i'],
      ['unranked', 'No Models section of its'],
      ['unranked', 'It was staged by an olde'],
    ]);
  });
});

describe('Models sections', () => {
  const running = (changes: Partial<RunningWindows>): RunningWindows => ({ ...windows10, ...changes });
  it.each([
    ['only the architecture counts', ['NTx86', 'NTamd64', 'NTarm64'], {}, 'NTamd64'],
    ['an undecorated one is for x86', [], {}, null],
    ['an undecorated one is for x86', [], { architecture: 'x86' }, ''],
    ['NT without architecture is for x86', ['NT'], {}, null],
    ['NT without architecture is for x86', ['NT'], { architecture: 'x86' }, 'NT'],
    ['the highest version that fits', ['NTamd64', 'NTamd64.6.1', 'NTamd64.10.0'], {}, 'NTamd64.10.0'],
    [
      'a version above is left out',
      ['NTamd64', 'NTamd64.6.1', 'NTamd64.10.0'],
      { major: 6, minor: 1, build: 7601 },
      'NTamd64.6.1',
    ],
    [
      'a build at or below',
      ['NTamd64.10.0', 'NTamd64.10.0...16299', 'NTamd64.10.0...22000'],
      {},
      'NTamd64.10.0...16299',
    ],
    ['a build above alone', ['NTamd64.10.0...22000'], {}, null],
    [
      'builds mean nothing to 10240',
      ['NTamd64.6.3', 'NTamd64.10.0...10000'],
      { build: 10240 },
      'NTamd64.6.3',
    ],
    ['a server product', ['NTamd64.10.0.3', 'NTamd64.6.1'], {}, 'NTamd64.6.1'],
    ['the closest product', ['NTamd64.10.0', 'NTamd64.10.0.1'], {}, 'NTamd64.10.0.1'],
    ['version beats product', ['NTamd64.6.1.1', 'NTamd64.10.0'], {}, 'NTamd64.10.0'],
    ['on a server', ['NTamd64.10.0.1', 'NTamd64.10.0.3'], { productType: 3 }, 'NTamd64.10.0.3'],
    ['a suite that is there', ['NTamd64.10.0..0x100', 'NTamd64.10.0'], {}, 'NTamd64.10.0..0x100'],
    ['a suite that is not', ['NTamd64.10.0..0x80', 'NTamd64.10.0'], {}, 'NTamd64.10.0'],
  ] as const)('when %s then %j on %j gives %s', (_, decorations, changes, expected) => {
    expect(chooseDecoration(decorations, running(changes))).toBe(expected);
  });

  it('when the chosen section is empty then the line supports nothing here', () => {
    const staged = packageOf('a.inf', [model([revision])], {
      manufacturers: [{ manufacturer: 'Maker', models: 'Models', decorations: ['NTamd64', 'NTamd64.10.0'] }],
    });
    expect(rankOf(staged, on)).toBeNull();
    const seven = { ...on, windows: { ...windows10, major: 6, minor: 1, build: 7601 } };
    expect(rankOf(staged, seven)).toBe('0x00ff0000');
  });
});

describe('extension INFs', () => {
  const extension = (name: string, id: string, date: string, ids: StagedModel[] = [model([product])]) =>
    packageOf(name, ids, {
      classGuid: '{e2f84ce7-8efa-411c-aa69-97454ca4cb57}',
      extensionId: id,
      date,
    });
  const base = packageOf('base.inf', [model(['USB\\Class_FF'])]);
  const older = extension('older.inf', '{1}', '2020-01-01', [model([revision])]);
  const newer = extension('newer.inf', '{1}', '2021-01-01');
  const second = extension('second.inf', '{2}', '2019-01-01');
  const packages = [older, newer, second, base];

  it('when extensions match then the base is chosen without them, and one of each ExtensionId applies', () => {
    const { selected, extensions, candidates } = selectDriver(packages, soundController, on);
    expect(selected?.package).toBe(base);
    expect(extensions.map((one) => one.package.publishedName)).toEqual(['newer.inf', 'second.inf']);
    expect(candidates.find((one) => one.package === older)?.why).toContain(
      'newer.inf has the same ExtensionId',
    );
  });

  it('when there is no base driver, or Windows is older than 10, then none applies', () => {
    expect(selectDriver([newer], soundController, on).extensions).toEqual([]);
    const seven = { ...on, windows: { ...windows10, major: 6, minor: 1, build: 7601 } };
    expect(selectDriver(packages, soundController, seven).extensions).toEqual([]);
  });
});
