import { describe, expect, it } from 'vitest';
import { trustPreview } from '../../../../electron/app';
import { readSource } from '../../../../electron/app/packages/once';
import { trustContext } from '../../../../electron/app/pcs/trust-context';
import { type LabKind, makePackage } from '../../../../electron/lab';
import type { Certificate } from '../../../../shared/model/certificate';
import type { StoreName } from '../../../../shared/model/pc';
import { defaultSwitches } from '../../../../shared/windows/pc-defaults';
import { findWindows } from '../../../../shared/windows/versions';
import { tempFolder } from '../../../support/temp-folder';

async function lab(kind: LabKind) {
  const made = await makePackage(kind, tempFolder());
  const deps = { dataFolder: tempFolder(), tempFolder: tempFolder(), workers: { hash: null, archive: null } };
  const facts = (await readSource(made.folder, { architecture: 'amd64' }, deps)).packages;
  return { made, facts };
}

function trustIn(stores: Partial<Record<StoreName, readonly Certificate[]>>) {
  const windows = findWindows('10-22h2');
  if (windows === null) throw new Error('no such Windows');
  const pc = {
    id: 'x',
    name: 'x',
    windows: windows.id,
    architecture: 'amd64',
    user: 'admin',
    ...defaultSwitches(windows),
  } as const;
  const none = { trusted: [], disallowed: [], root: [], authority: [] };
  return trustContext(pc, windows, { ...none, ...stores }, new Date());
}

describe('trustPreview', () => {
  it('when a publisher is trusted then exactly its packages change, and they become trusted', async () => {
    const one = await lab('unknown-publisher');
    const other = await lab('unsigned-no-catalogfile');
    const facts = [...other.facts, ...one.facts];
    const before = trustIn({ root: [one.made.certificates.root] });
    const after = trustIn({ root: [one.made.certificates.root], trusted: [one.made.certificates.leaf] });
    expect(trustPreview(facts, before, after)).toMatchObject([
      {
        index: other.facts.length,
        before: { category: 'unknown-publisher' },
        after: { category: 'trusted-publisher' },
      },
    ]);
    expect(trustPreview(facts, after, before)).toMatchObject([
      { before: { category: 'trusted-publisher' }, after: { category: 'unknown-publisher' } },
    ]);
  });

  it('when the change has no effect then nothing is told: an authority among the publishers, the same twice', async () => {
    const { made, facts } = await lab('unknown-publisher');
    const before = trustIn({ root: [made.certificates.root] });
    const authority = trustIn({ root: [made.certificates.root], trusted: [made.certificates.root] });
    expect(trustPreview(facts, before, authority)).toEqual([]);
    expect(trustPreview(facts, before, before)).toEqual([]);
  });

  it('when a certificate is distrusted then its packages are refused', async () => {
    const { made, facts } = await lab('trusted-publisher');
    const stores = { root: [made.certificates.root], trusted: [made.certificates.leaf] };
    const after = trustIn({ ...stores, disallowed: [made.certificates.leaf] });
    expect(trustPreview(facts, trustIn(stores), after)).toMatchObject([
      { after: { category: 'untrusted-publisher' } },
    ]);
  });
});
