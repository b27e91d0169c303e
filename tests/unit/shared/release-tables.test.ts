import { describe, expect, it } from 'vitest';
import { signatureTypes } from '../../../shared/model/verdict';
import { catalogTargets } from '../../../shared/windows/catalog-targets';
import { protectedFileAt, protectedFiles } from '../../../shared/windows/protected-files';
import { signatureTypeFacts, typesLooking } from '../../../shared/windows/signature-types-facts';
import { restrictionOf } from '../../../shared/windows/update-rules';

describe('restricted hardware IDs', () => {
  it.each([
    'PNP0A03',
    'ACPI\\PNP0A03',
    'PCI\\VEN_8086&DEV_1234',
    'PCI\\VEN_8086&CC_0300',
    'PCI\\VEN_FFFF&DEV_1234&SUBSYS_00000000',
    'PCI\\VEN_8086',
    'USB\\VID_2341',
    'USB\\Class_03',
    'HDAUDIO\\FUNC_01&VEN_10EC&DEV_0269',
    'Root\\circlass',
    'display\\abc',
    'SomeDevice',
    'BTHENUM\\{00001101-0000-1000-8000-00805f9b34fb}',
  ])('when the ID is %s, then it is restricted and says why', (id) => {
    expect(restrictionOf(id)?.why).toMatch(/\w/);
  });

  it.each([
    'USB\\VID_2341&PID_0043',
    'PCI\\VEN_8086&DEV_1234&SUBSYS_12345678',
    'HDAUDIO\\FUNC_01&VEN_10EC&DEV_0269&SUBSYS_10431476',
    'HID\\VID_046D&PID_C52B',
    'ROOT\\MYDEVICE',
    'ACPI\\ABCD1234',
    'BTHENUM\\{00001101-0000-1000-8000-00805f9b34fb}_VID&00010001_PID&0001',
  ])('when the ID is %s, then it is not', (id) => {
    expect(restrictionOf(id)).toBeNull();
  });
});

describe('targets of catalogs', () => {
  it('when words of real catalogs are read, then each gives architecture and first build', () => {
    const words = [
      '7X64',
      '_v63',
      '_v63_X64',
      '_v100_X64_RS5',
      '_v100_ARM64_GE',
      'Server_v100_X64_FE',
      '10_X64',
    ];
    expect(catalogTargets(words).map(({ architecture, build }) => [architecture, build])).toEqual([
      ['amd64', 7600],
      ['x86', 9600],
      ['amd64', 9600],
      ['amd64', 17763],
      ['arm64', 26100],
      ['amd64', 20348],
      ['amd64', 10240],
    ]);
    expect(catalogTargets(['', 'nothing', '_v100_X64_ZZ'])).toEqual([]);
  });
});

describe('tables of a release', () => {
  it('when names of protected files are compared, then they are lower-case and stand once in a folder', () => {
    const keys = protectedFiles.map(({ folder, name }) => `${folder}/${name}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { name } of protectedFiles) expect(name).toBe(name.toLowerCase());
    expect(protectedFileAt(11, 'drivers', 'NDIS.SYS')?.name).toBe('ndis.sys');
    expect(protectedFileAt(12, '', 'own.sys')).toBeNull();
  });

  it('when a type of signature can be recognised, then the table tells of it', () => {
    for (const each of signatureTypes) expect(typesLooking(each).length, each).toBeGreaterThan(0);
    for (const { steps, signatureType, source } of signatureTypeFacts) {
      expect(steps.length > 0 || signatureType === 'none').toBe(true);
      expect(source).not.toBe('');
    }
  });
});
