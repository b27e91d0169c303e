import { describe, expect, it } from 'vitest';
import { codes, facts, sample, sources } from './support';

describe('describeInf', () => {
  it('when a package serves two architectures then each has its own devices and files', () => {
    const on64 = facts(sample);
    expect(on64.problems).toEqual([]);
    expect(on64).toMatchObject({
      kind: 'device',
      class: 'Ports',
      provider: 'Acme',
      driverVersion: { date: '2021-03-04', version: '1.2.3.4' },
      catalogFile: 'acme.cat',
      architectures: ['amd64', 'x86'],
      devices: [
        {
          description: 'Acme Port',
          manufacturer: 'Acme',
          hardwareIds: ['USB\\VID_1&PID_2'],
          compatibleIds: ['USB\\Class_FF'],
          installSection: 'Install',
          resolvedSection: 'Install.NTamd64',
          decoration: 'NTamd64',
          featureScore: 255,
          line: 11,
        },
      ],
      services: [{ name: 'acme', serviceType: 1, startType: 3, binary: 'acme.sys', isFunctionDriver: true }],
    });
    expect(on64.files).toEqual([
      {
        source: 'x64/acme64.sys',
        target: 'acme.sys',
        destination: { dirid: 13, subfolder: 'sub' },
        cabinet: null,
        flags: 0x20,
        via: ['Install.NTamd64', 'List64'],
        line: 25,
      },
      {
        source: 'x64/only64.dll',
        target: 'only64.dll',
        destination: { dirid: 12, subfolder: '' },
        cabinet: null,
        flags: 0,
        via: ['Install.NTamd64'],
        line: 15,
      },
    ]);
    expect(sources(facts(sample, 'x86'))).toEqual(['x86/acme.sys']);
  });

  it('when no Models section fits then the undecorated ones are shown and the lack is reported', () => {
    const plain = sample
      .replace(',NTamd64,NTx86', '')
      .replace('[Models.NTamd64]', '[Models]')
      .replace('[Models.NTx86]', '[Unused]');
    const found = facts(plain);
    expect(found.architectures).toEqual(['x86']);
    expect(sources(found)).toEqual(['x64/acme64.sys', 'x64/only64.dll']);
    expect(found.problems).toMatchObject([{ code: 'NO_MODELS_FOR_ARCHITECTURE', line: 8, column: 1 }]);
  });

  it('when a decoration fits every Windows then the undecorated section is for Windows 9x and does not count', () => {
    const text = `${sample}[Models]\n%Dev%=Old,USB\\OLD\n[Old]\nCopyFiles=@old.vxd\n`;
    expect(facts(text, 'x86').devices.length).toBe(1);
    expect(
      facts(text.replace(',NTx86', ',NTx86.6.1'), 'x86').devices.map((device) => device.description),
    ).toEqual(['Acme Port']);
    const newer = text.replace(',NTx86', ',NTx86.10.0').replace('[Models.NTx86]', '[Models.NTx86.10.0]');
    expect(facts(newer, 'x86').devices.map(({ hardwareIds }) => hardwareIds[0])).toEqual([
      'USB\\VID_1&PID_2',
      'USB\\OLD',
    ]);
  });

  it('when nothing is decorated for the platform then NT goes before the plain section', () => {
    const text = sample.replace('[Install.NTamd64]', '[Install.NT]');
    expect(facts(text).devices[0]?.resolvedSection).toBe('Install.NT');
    expect(facts(text.replace('[Install.NT]', '[Install]')).devices[0]?.resolvedSection).toBe('Install');
  });

  it.each([
    ['CatalogFile.NTamd64=a.cat\nCatalogFile.NT=b.cat\nCatalogFile=c.cat', 'a.cat'],
    ['CatalogFile.NT=b.cat\nCatalogFile=c.cat', 'b.cat'],
    ['CatalogFile.NTx86=x.cat\nCatalogFile=c.cat', 'c.cat'],
    ['CatalogFile.NTx86=x.cat', null],
    ['CatalogFile=', null],
  ])('when [Version] has %j then the catalog on amd64 is %s', (lines, expected) => {
    expect(facts(sample.replace('CatalogFile=acme.cat', lines)).catalogFile).toBe(expected);
  });

  it('B12: when the catalog is named by a string then it is expanded', () => {
    const text = sample.replace('acme.cat', '%File%.cat').replace('[Strings]', '[Strings]\nFile=Board');
    expect(facts(text).catalogFile).toBe('Board.cat');
  });

  it('B18: when files lie in SourceDisksFiles that nothing copies then they are no part of the package', () => {
    const text = sample.replace('[DestinationDirs]', 'extra.dll=1\nVBoxUSBMon.sys=1\n[DestinationDirs]');
    expect(sources(facts(text))).toEqual(sources(facts(sample)));
  });

  it('when co-installers, interfaces and class installers copy files then those count', () => {
    const text = `${sample}
[ClassInstall32.NTamd64]
CopyFiles=@class.dll
[Install.NTamd64.CoInstallers]
CopyFiles=@co.dll
AddReg=Co
[Co]
HKR,,CoInstallers32,0x10000,"co.dll,Entry","WdfCoInstaller01009.dll,WdfCoInstaller"
[Install.NTamd64.Interfaces]
AddInterface={2C7089AA-2E0E-11D1-B114-00C04FC2AAE4},ref,Face
[Face.NT]
CopyFiles=@face.dll
[InterfaceInstall32]
{2C7089AA-2E0E-11D1-B114-00C04FC2AAE4}=NewFace
[NewFace]
CopyFiles=@newface.dll
[SourceDisksFiles]
class.dll=1
co.dll=1
face.dll=1
newface.dll=1
`;
    const found = facts(text);
    expect(sources(found).sort()).toEqual(
      ['class.dll', 'co.dll', 'face.dll', 'newface.dll', 'x64/acme64.sys', 'x64/only64.dll'].sort(),
    );
    expect(found.coInstallers).toEqual(['co.dll', 'WdfCoInstaller01009.dll']);
    expect(found.problems).toEqual([]);
  });

  it('when sections need one another in a circle then each is read once', () => {
    const text = `${sample}[Install.NTamd64]\nInclude=machine.inf\nNeeds=More,Elsewhere\n[More]\nNeeds=Install.NTamd64\nCopyFiles=@more.dll\n[SourceDisksFiles]\nmore.dll=1\n`;
    const found = facts(text);
    expect(sources(found)).toContain('more.dll');
    expect(found.includes).toEqual(['machine.inf']);
    expect(found.files.at(-1)?.via).toEqual(['Install.NTamd64', 'More']);
    expect(found.problems).toEqual([]);
  });

  it('when Needs names a section that is nowhere then that is reported', () => {
    const found = facts(`${sample}[Install.NTamd64]\nNeeds=Elsewhere\n`);
    expect(found.problems).toMatchObject([{ code: 'NEEDS_WITHOUT_INCLUDE', column: 7 }]);
  });

  it('when a list section is missing then that is reported, unless an included INF may have it', () => {
    const text = `${sample}[Install.NTamd64]\nCopyFiles=Gone\n`;
    expect(facts(text).problems).toMatchObject([{ code: 'MISSING_SECTION', column: 11 }]);
    expect(codes(facts(`${text}Include=mdmcpq.inf\n`))).toEqual([]);
  });

  it('when the source has its own architecture, path and cabinet then those are followed', () => {
    const text = sample
      .replace(
        '[SourceDisksNames]',
        '[SourceDisksNames.amd64]\n0x1=Disk,files.cab,,"\\drv\\"\n[SourceDisksNames]',
      )
      .replace('[SourceDisksFiles]', '[SourceDisksFiles.amd64]\nACME64.SYS=1,.\\deep\n[SourceDisksFiles]');
    expect(facts(text).files[0]).toMatchObject({
      source: 'drv/deep/acme64.sys',
      cabinet: 'drv/files.cab',
    });
  });

  it('when a file has no SourceDisksFiles entry then it is looked for beside the INF and reported', () => {
    const found = facts(sample.replace('only64.dll=1,x64\n', ''));
    expect(sources(found)).toContain('only64.dll');
    expect(found.problems).toMatchObject([{ code: 'NO_SOURCE_DISKS_FILES_ENTRY', line: 15, column: 18 }]);
  });

  it('when such a file stands in an INF with a LayoutFile then it is a file of Windows', () => {
    const found = facts(
      sample
        .replace('only64.dll=1,x64\n', '')
        .replace('[Manufacturer]', 'LayoutFile=layout.inf\n[Manufacturer]'),
    );
    expect(sources(found)).toEqual(['x64/acme64.sys']);
    expect(codes(found)).toEqual(['SYSTEM_FILE']);
  });

  it('when a source leaves the folder of the INF then it is kept as written and reported', () => {
    const found = facts(sample.replace('only64.dll=1,x64', 'only64.dll=1,..\\..\\x'));
    expect(sources(found)).toContain('../../x/only64.dll');
    expect(codes(found)).toEqual(['PATH_LEAVES_PACKAGE']);
  });

  it.each([
    ['02/29/2024,1.0', { date: '2024-02-29', version: '1.0.0.0' }, 0],
    ['2-3-2020,65534.01.2.3', { date: '2020-02-03', version: '65534.1.2.3' }, 0],
    ['02/30/2024,1.0.0.0', { date: null, version: '1.0.0.0' }, 1],
    ['13/01/2024', { date: null, version: null }, 1],
    ['01/01/2024,65535.0.0.0', { date: '2024-01-01', version: null }, 1],
    ['01/01/2024,0.0.0.0', { date: '2024-01-01', version: null }, 1],
    ['2024-01-01,1.2.3.4.5', { date: null, version: null }, 2],
  ])('when DriverVer is %s then it is %j with %i problems', (text, expected, problems) => {
    const found = facts(sample.replace('03/04/2021,1.2.3.4', text));
    expect(found.driverVersion).toEqual(expected);
    expect(codes(found)).toEqual(Array(problems).fill('INVALID_DRIVER_VERSION'));
  });

  it.each([
    [
      'extension',
      sample.replace('{4D36E978-E325-11CE-BFC1-08002BE10318}', '{e2f84ce7-8efa-411c-aa69-97454ca4cb57}'),
    ],
    [
      'component',
      sample.replace('{4D36E978-E325-11CE-BFC1-08002BE10318}', '{5C4C3332-344D-483C-8739-259E934C9CC8}'),
    ],
    ['primitive', '[Version]\nSignature=$CHICAGO$\n[DefaultInstall.NTamd64]\n'],
    ['legacy', '[Version]\nSignature=$CHICAGO$\n[DefaultInstall]\n'],
    ['other', '[Version]\nSignature=$CHICAGO$\n'],
  ])('when an INF is of kind %s then it is recognised', (kind, text) => {
    expect(facts(text).kind).toBe(kind);
  });

  it('when an install section has ExcludeID then its devices carry the identifiers, and others none', () => {
    const text = `${sample}[Install.NTamd64]\nExcludeID=USB\\VID_1&PID_3,%Dev%\nExcludeID=,USB\\VID_1&PID_4\n`;
    const found = facts(text).devices[0]?.excludeIds;
    expect(found?.[0]).toBe('USB\\VID_1&PID_3');
    expect(found?.at(-1)).toBe('USB\\VID_1&PID_4');
    expect(found).toHaveLength(3);
    expect(facts(sample).devices[0]?.excludeIds).toBeUndefined();
  });

  it('when FeatureScore, CopyINF, PnpLockdown and a localised section are given then they are read', () => {
    const text = `${sample}[Install.NTamd64]\nFeatureScore=xFD\nCopyINF=b.inf,c.inf\n[Version]\nPnpLockDown=1\n[Strings.0407]\nMfg=Acme GmbH\nDev=Anschluss\n`;
    const found = facts(text, 'amd64', 0x0407);
    expect(found.devices[0]).toMatchObject({ featureScore: 0xfd, description: 'Anschluss' });
    expect(found).toMatchObject({ copyInfs: ['b.inf', 'c.inf'], pnpLockdown: true, provider: 'Acme GmbH' });
  });

  it('when a string is missing then the token stays and its place is reported', () => {
    const found = facts(sample.replace('Mfg="Acme"', ''));
    expect(found.provider).toBe('%Mfg%');
    expect(found.problems).toMatchObject([
      { code: 'UNRESOLVED_TOKEN', line: 5, column: 10 },
      { code: 'UNRESOLVED_TOKEN', line: 9, column: 1 },
    ]);
  });

  it('when the file is no INF then its facts still say what was read, with the error', () => {
    const found = facts('[autorun]\nopen=setup.exe\n');
    expect(found).toMatchObject({ kind: 'other', files: [], devices: [], catalogFile: null });
    expect(found.problems[0]).toMatchObject({ code: 'NOT_AN_INF', severity: 'error', path: 'a.inf' });
  });

  it('when thousands of manufacturers share one huge section then the devices are cut and that is an error', () => {
    const makers = Array.from({ length: 2000 }, (_, index) => `m${index}=Models,NTamd64`).join('\n');
    const devices = 'd=Install,ID\n'.repeat(2000);
    const found = facts(`${sample}[Manufacturer]\n${makers}\n[Models.NTamd64]\n${devices}`);
    expect(found.devices.length).toBe(65_536);
    expect(found.problems).toMatchObject([{ code: 'LIMIT_REACHED', severity: 'error' }]);
  });
});
