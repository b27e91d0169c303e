import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCertificates } from '../../../../electron/certificates';
import type { TrustStores } from '../../../../shared/api';
import { authority, certificate } from '../../../support/certificates';
import { tempFolder } from '../../../support/temp-folder';
import { type AppBench, appBench, opened, pcId, prepared } from '../app-bench';

const held = ({ trusted, disallowed, root }: TrustStores) => {
  const of = (entries: TrustStores['root']) =>
    entries.map((entry) => entry.certificate.thumbprint).toSorted();
  return { trusted: of(trusted), disallowed: of(disallowed), root: of(root) };
};

/** A PEM file of three certificates, and their thumbprints. */
async function bundle(): Promise<{ path: string; thumbprints: string[] }> {
  const root = await authority('Bundle Root', null);
  const leaves = [await certificate('Bundle One', root), await certificate('Bundle Two', root)];
  const all = [root, ...leaves].map((identity) => identity.certificate);
  const pem = all.map(({ der }) => {
    const lines =
      Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
  });
  const path = join(tempFolder(), 'bundle.pem');
  writeFileSync(path, pem.join(''));
  return { path, thumbprints: all.map(({ thumbprint }) => thumbprint) };
}

const ofStore = (store: 'trusted' | 'root', thumbprints: string[]) =>
  ({ kind: 'store', store, thumbprints }) as const;

const list = async (on: AppBench) => held(await on.call('trust.list', { pcId }));

describe('calls about trust', () => {
  it('when certificates were added then undo takes away exactly those, once', async () => {
    const on = await appBench();
    const { path, thumbprints } = await bundle();
    const from = { kind: 'path', path } as const;
    const [first = '', ...others] = thumbprints;
    const all = await on.call('trust.add', { pcId, store: 'root', from });
    expect(held(all).root).toEqual(thumbprints.toSorted());
    await on.call('trust.remove', { pcId, store: 'root', thumbprints: others });
    const again = await on.call('trust.add', { pcId, store: 'root', from });
    if (again.undoId === null) throw new Error('nothing to undo');
    on.told(pcId);
    const back = await on.call('trust.undo', { pcId, undoId: again.undoId });
    expect(held(back).root).toEqual([first]);
    expect(on.told(pcId)).toContain('trust');
    await expect(on.call('trust.undo', { pcId, undoId: again.undoId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('when entries are moved to another store then undo moves them back, and keeps what was there', async () => {
    const on = await appBench();
    const { path, thumbprints } = await bundle();
    const [root = '', one = '', two = ''] = thumbprints;
    await on.call('trust.add', { pcId, store: 'trusted', from: { kind: 'path', path } });
    const some = ofStore('trusted', [one]);
    await on.call('trust.add', { pcId, store: 'disallowed', from: some });
    await on.call('trust.add', { pcId, store: 'trusted', from: { kind: 'path', path } });
    const before = await list(on);
    expect(before).toEqual({ trusted: [root, one, two].toSorted(), disallowed: [one], root: [] });
    const moved = await on.call('trust.add', {
      pcId,
      store: 'disallowed',
      from: { kind: 'store', store: 'trusted', thumbprints: [one, two, one] },
    });
    expect(held(moved)).toEqual({ trusted: [root], disallowed: [one, two].toSorted(), root: [] });
    await on.call('trust.undo', { pcId, undoId: moved.undoId ?? '' });
    expect(await list(on)).toEqual(before);
  });

  it('when entries were removed then undo brings them back', async () => {
    const on = await appBench();
    const { path, thumbprints } = await bundle();
    await on.call('trust.add', { pcId, store: 'root', from: { kind: 'path', path } });
    const none = await on.call('trust.remove', { pcId, store: 'root', thumbprints });
    expect(none.root).toEqual([]);
    await on.call('trust.undo', { pcId, undoId: none.undoId ?? '' });
    expect((await list(on)).root).toEqual(thumbprints.toSorted());
  });

  it('when nothing changes then there is nothing to undo and nothing is told', async () => {
    const on = await appBench();
    const { path, thumbprints } = await bundle();
    const from = { kind: 'path', path } as const;
    await on.call('trust.add', { pcId, store: 'root', from });
    on.told(pcId);
    const same = ofStore('root', thumbprints);
    expect((await on.call('trust.add', { pcId, store: 'root', from })).undoId).toBeNull();
    expect((await on.call('trust.add', { pcId, store: 'root', from: same })).undoId).toBeNull();
    const absent = await on.call('trust.remove', { pcId, store: 'trusted', thumbprints });
    expect(absent.undoId).toBeNull();
    expect(held(absent).root).toHaveLength(3);
  });

  it('when a certificate is gone from its store then moving it changes nothing', async () => {
    const on = await appBench();
    const { path, thumbprints } = await bundle();
    await on.call('trust.add', { pcId, store: 'root', from: { kind: 'path', path } });
    const before = await list(on);
    const from = ofStore('root', [...thumbprints, 'F'.repeat(40)]);
    const moving = on.call('trust.add', { pcId, store: 'disallowed', from });
    await expect(moving).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await list(on)).toEqual(before);
  });

  it('when another PC’s change or a package’s is named then undo refuses and it stays possible', async () => {
    const on = await appBench();
    const { path } = await bundle();
    const from = { kind: 'path', path } as const;
    const { undoId } = await on.call('trust.add', { pcId, store: 'root', from });
    const elsewhere = on.call('trust.undo', { pcId: 'win7', undoId: undoId ?? '' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const asPackage = on.call('store.restore', { pcId, undoId: undoId ?? '' });
    await expect(asPackage).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await on.call('trust.undo', { pcId, undoId: undoId ?? '' });
    expect((await list(on)).root).toEqual([]);
  });

  it('when more than fifty changes were made then the oldest cannot be taken back any more', async () => {
    const on = await appBench();
    const { path, thumbprints } = await bundle();
    const undoIds: string[] = [];
    for (let number = 0; number < 51; number += 1) {
      const { undoId } =
        number % 2 === 0
          ? await on.call('trust.add', { pcId, store: 'root', from: { kind: 'path', path } })
          : await on.call('trust.remove', { pcId, store: 'root', thumbprints });
      undoIds.push(undoId ?? '');
    }
    const [oldest = '', next = ''] = undoIds;
    await expect(on.call('trust.undo', { pcId, undoId: oldest })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(on.call('trust.undo', { pcId, undoId: next })).resolves.toBeDefined();
  });

  it.each(['pem', 'p7b', 'sst'] as const)(
    'when certificates are exported as %s then they read back',
    async (format) => {
      const on = await appBench();
      const { path, thumbprints } = await bundle();
      await on.call('trust.add', { pcId, store: 'root', from: { kind: 'path', path } });
      const file = await on.call('trust.export', { pcId, store: 'root', thumbprints, format });
      const ending = format === 'pem' ? 'cer' : format;
      expect(file.fileName).toBe(`Trusted Root Certification Authorities.${ending}`);
      const read = readCertificates(Buffer.from(file.base64, 'base64'), file.fileName);
      if (!read.ok) throw new Error(read.problem.message);
      expect(read.value.map(({ thumbprint }) => thumbprint).toSorted()).toEqual(thumbprints.toSorted());
    },
  );

  it('when a DER file is asked for then it holds one certificate, and several are refused', async () => {
    const on = await appBench();
    const { path, thumbprints } = await bundle();
    await on.call('trust.add', { pcId, store: 'root', from: { kind: 'path', path } });
    const ask = (some: string[]) =>
      on.call('trust.export', { pcId, store: 'root', thumbprints: some, format: 'der' });
    expect((await ask(thumbprints.slice(0, 1))).fileName).toBe('Bundle Root.cer');
    await expect(ask(thumbprints)).rejects.toMatchObject({ code: 'USAGE' });
    await expect(ask(['0'.repeat(40)])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('when a subject is made to be a path then the exported file’s name is none', async () => {
    const on = await appBench();
    const { certificate: evil } = await certificate('../..\\CON:\u202Egnp.exe', null);
    const path = join(tempFolder(), 'evil.cer');
    writeFileSync(path, evil.der);
    await on.call('trust.add', { pcId, store: 'root', from: { kind: 'path', path } });
    const thumbprints = [evil.thumbprint];
    const { fileName } = await on.call('trust.export', { pcId, store: 'root', thumbprints, format: 'der' });
    expect(fileName).not.toMatch(/[/\\:\u202E]|^\./);
    expect(fileName).toMatch(/\.cer$/);
  });

  it('when trust is previewed then it tells what really comes of it, and changes nothing', async () => {
    const on = await appBench();
    const made = await prepared('publisher', on);
    const other = await prepared('unsigned-no-catalogfile', on);
    const inspectionId = await opened(on, made.folder);
    await opened(on, other.folder);
    const before = await list(on);
    const from = { kind: 'package', inspectionId, packageIndex: 0 } as const;
    const preview = await on.call('trust.preview', { pcId, store: 'trusted', from });
    expect(preview.certificates.map(({ thumbprint }) => thumbprint)).toEqual([
      made.certificates.leaf.thumbprint,
    ]);
    expect(preview.changes).toEqual([
      { inspectionId, inf: made.inf, before: 'unknown-publisher', after: 'trusted-publisher' },
    ]);
    expect(await list(on)).toEqual(before);
    await on.call('trust.add', { pcId, store: 'trusted', from });
    const { inspection } = await on.call('package.judge', { inspectionId, pcId });
    expect(inspection.packages[0]?.verdict.category).toBe(preview.changes[0]?.after);
    const again = await on.call('trust.preview', { pcId, store: 'trusted', from });
    expect(again.changes).toEqual([]);
  });

  it('when moving an entry is previewed then it counts as gone from where it was', async () => {
    const on = await appBench();
    const made = await prepared('trusted-publisher', on);
    const inspectionId = await opened(on, made.folder);
    const { thumbprint } = made.certificates.root;
    const from = ofStore('root', [thumbprint]);
    const { changes } = await on.call('trust.preview', { pcId, store: 'trusted', from });
    expect(changes).toMatchObject([{ inspectionId, before: 'trusted-publisher' }]);
    await on.call('trust.add', { pcId, store: 'trusted', from });
    const { inspection } = await on.call('package.judge', { inspectionId, pcId });
    expect(inspection.packages[0]?.verdict.category).toBe(changes[0]?.after);
  });

  it('when removing is previewed then it tells what really comes of it, and changes nothing', async () => {
    const on = await appBench();
    const made = await prepared('trusted-publisher', on);
    const inspectionId = await opened(on, made.folder);
    const before = await list(on);
    const entries = { store: 'trusted', thumbprints: [made.certificates.leaf.thumbprint] } as const;
    const remove = [{ ...entries, thumbprints: [...entries.thumbprints] }];
    const preview = await on.call('trust.preview', { pcId, remove });
    expect(preview.certificates.map(({ thumbprint }) => thumbprint)).toEqual(entries.thumbprints);
    expect(preview.changes).toEqual([
      { inspectionId, inf: made.inf, before: 'trusted-publisher', after: 'unknown-publisher' },
    ]);
    expect(await list(on)).toEqual(before);
    await on.call('trust.remove', { pcId, store: 'trusted', thumbprints: [...entries.thumbprints] });
    const { inspection } = await on.call('package.judge', { inspectionId, pcId });
    expect(inspection.packages[0]?.verdict.category).toBe('unknown-publisher');
  });

  it('when several files are added at once then it is one change, and one undo takes all back', async () => {
    const on = await appBench();
    const { path } = await bundle();
    const other = join(tempFolder(), 'other.cer');
    writeFileSync(other, (await certificate('Other', null)).certificate.der);
    const from = [path, other, path].map((each) => ({ kind: 'path' as const, path: each }));
    const stores = await on.call('trust.add', { pcId, store: 'root', from });
    expect(stores.root).toHaveLength(4);
    const told = on.told(pcId).filter((what) => what === 'trust');
    expect(told.length).toBeGreaterThan(0);
    const back = await on.call('trust.undo', { pcId, undoId: stores.undoId ?? '' });
    expect(back.root).toEqual([]);
    const missing = { kind: 'path' as const, path: join(tempFolder(), 'missing.cer') };
    const adding = on.call('trust.add', { pcId, store: 'root', from: [...from, missing] });
    await expect(adding).rejects.toMatchObject({ code: 'UNREADABLE' });
    expect((await list(on)).root).toEqual([]);
  });

  it('when the PC’s clock is set then the warning of an expired certificate goes by it', async () => {
    const on = await appBench();
    const leaf = (await certificate('Own', null)).certificate;
    const path = join(tempFolder(), 'own.cer');
    writeFileSync(path, leaf.der);
    for (const store of ['root', 'trusted'] as const) {
      await on.call('trust.add', { pcId, store, from: { kind: 'path', path } });
    }
    const warning = async () => (await on.call('trust.list', { pcId })).trusted[0]?.warning ?? null;
    expect(await warning()).toBeNull();
    const now = new Date(Date.parse(leaf.notAfter) + 86_400_000).toISOString();
    await on.call('pc.update', { pcId, switches: { now } });
    expect(await warning()).toMatch(/has expired/);
  });

  it('when an upload is added then it stands for what it holds, and one that is gone is told', async () => {
    const { path } = await bundle();
    const on = await appBench({ dropped: path });
    const from = (uploadId: string) => ({ kind: 'upload', uploadId }) as const;
    expect((await on.call('trust.add', { pcId, store: 'root', from: from('dropped') })).root).toHaveLength(3);
    const gone = on.call('trust.add', { pcId, store: 'root', from: from('gone') });
    await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
