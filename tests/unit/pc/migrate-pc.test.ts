import { describe, expect, it } from 'vitest';
import { defaultPcs } from '../../../electron/pc/default-pcs';
import { pcDocument, savedPcDocument } from '../../../electron/pc/documents';
import { migratePc } from '../../../electron/pc/migrate-pc';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { findWindows } from '../../../shared/windows/versions';

/** A file as the first version wrote it. */
const first = (changes: Record<string, unknown> = {}) => ({
  schema: 'driver-preflight/pc@1',
  name: 'Lab',
  windows: '11-24h2',
  architecture: 'amd64',
  user: 'admin',
  testSigning: false,
  enforcement: true,
  interactive: true,
  now: null,
  ...changes,
});

describe('pc.json of earlier versions', () => {
  it('when a file of version 1 is read then the new switches are as on a PC that nobody has changed', () => {
    expect(savedPcDocument.parse(first())).toMatchObject({
      schema: 'driver-preflight/pc@2',
      name: 'Lab',
      secureBoot: true,
      memoryIntegrity: false,
      allSignersEqual: null,
      driverPolicy: null,
      restrictions: { denyDeviceIds: [], denyOthers: false, customMessage: null },
      userInstallClasses: [],
      upgradedFrom: null,
    });
    expect(savedPcDocument.parse(first({ windows: '7' })).secureBoot).toBe(false);
  });

  it('when version 1 had test signing on then Secure Boot is off, since both cannot be', () => {
    const pc = savedPcDocument.parse(first({ testSigning: true }));
    expect(pc.secureBoot).toBe(false);
    const windows = findWindows(pc.windows);
    expect(windows === null ? ['no Windows'] : pcProblems(pc, windows)).toEqual([]);
  });

  it('when keys of a later version are there then they are kept', () => {
    expect(savedPcDocument.parse(first({ colour: 'green' }))).toMatchObject({ colour: 'green' });
    expect(savedPcDocument.parse(first({ secureBoot: false })).secureBoot).toBe(false);
  });

  it('when a person leaves restrictions out in part then the rest is filled in', () => {
    const pc = savedPcDocument.parse(first({ restrictions: { denyDeviceIds: ['USB\\A'] } }));
    expect(pc.restrictions).toMatchObject({
      denyDeviceIds: ['USB\\A'],
      allowClasses: [],
      adminsOverride: false,
    });
  });

  it('when what version 1 had to hold is missing or the whole is no PC then it stays refused', () => {
    const { interactive: _, ...without } = first();
    expect(savedPcDocument.safeParse(without).success).toBe(false);
    for (const odd of [null, 7, [], 'pc', { schema: 'driver-preflight/pc@3' }, first({ restrictions: 7 })]) {
      expect(savedPcDocument.safeParse(odd).success).toBe(false);
    }
    expect(migratePc('pc')).toBe('pc');
  });

  it('when it is of the present version then nothing changes', () => {
    for (const { id: _, ...pc } of defaultPcs) {
      const document = pcDocument.parse({ schema: 'driver-preflight/pc@2', ...pc });
      expect(savedPcDocument.parse(document)).toEqual(document);
    }
  });
});
