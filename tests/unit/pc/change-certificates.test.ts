import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CertificateChange, openPcStore, type PcStore, reversedChanges } from '../../../electron/pc';
import { certificate } from '../../support/certificates';
import { tempFolder } from '../../support/temp-folder';

const id = 'win7';
const made = async (name: string) => (await certificate(name, null)).certificate;

/** A PC that trusts two publishers, and the changes that move them to the untrusted. */
async function bench() {
  const store = await openPcStore(tempFolder());
  const both = [await made('One'), await made('Two')];
  await store.changeCertificates(
    id,
    both.map((one) => ({ what: 'added', store: 'trusted', certificate: one })),
  );
  const moves: readonly CertificateChange[] = [
    ...both.map((one) => ({ what: 'added', store: 'disallowed', certificate: one }) as const),
    ...both.map((one) => ({ what: 'removed', store: 'trusted', certificate: one }) as const),
  ];
  return { store, moves };
}

async function held(store: PcStore) {
  const { trusted, disallowed } = await store.certificates(id);
  const subjects = (list: typeof trusted) => list.map(({ subject }) => subject);
  return { trusted: subjects(trusted), disallowed: subjects(disallowed) };
}

describe('changeCertificates', () => {
  it('when certificates are moved and the reversed changes are made then the stores are as before', async () => {
    const { store, moves } = await bench();
    await store.changeCertificates(id, moves);
    expect(await held(store)).toEqual({ trusted: [], disallowed: ['One', 'Two'] });
    await store.changeCertificates(id, reversedChanges(moves));
    expect(await held(store)).toEqual({ trusted: ['One', 'Two'], disallowed: [] });
  });

  it.each([0, 1, 2, 3, 4])('when change %i cannot be written then the stores are as before', async (at) => {
    const { store, moves } = await bench();
    const blocked = await made('Blocked');
    // A folder in the place of the file cannot be replaced by it.
    await mkdir(join(store.folderOf(id), 'stores', 'root', `${blocked.thumbprint}.cer`), { recursive: true });
    const change: CertificateChange = { what: 'added', store: 'root', certificate: blocked };
    const changes = [...moves.slice(0, at), change, ...moves.slice(at)];
    await expect(store.changeCertificates(id, changes)).rejects.toMatchObject({ code: 'IO' });
    expect(await held(store)).toEqual({ trusted: ['One', 'Two'], disallowed: [] });
  });

  it('when there is no such PC then that is told', async () => {
    const { store, moves } = await bench();
    await expect(store.changeCertificates('nobody', moves)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
