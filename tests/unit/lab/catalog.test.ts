import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSignature } from '../../../electron/authenticode';
import { readCatalog } from '../../../electron/catalog';
import {
  type CatalogInput,
  createAuthority,
  type MemberInput,
  minimalDriver,
  peDigest,
  signCatalog,
  unsignedCatalog,
  writeCatalog,
} from '../../../electron/lab';

const image = minimalDriver({ machine: 'amd64', kernelMode: true });
const text = Buffer.from('; an INF\r\n');

const members: readonly MemberInput[] = [
  {
    file: 'Lab.SYS',
    subject: 'pe',
    digests: { sha1: peDigest(image, 'sha1'), sha256: peDigest(image, 'sha256') },
  },
  {
    file: 'lab.inf',
    subject: 'flat',
    digests: {
      sha1: createHash('sha1').update(text).digest(),
      sha256: createHash('sha256').update(text).digest(),
    },
  },
];

const input: CatalogInput = {
  members,
  version: 2,
  digests: ['sha1', 'sha256'],
  osAttr: '2:6.1,2:10.0',
  attributes: [
    ['OS', '10X64'],
    ['HWID1', 'root\\lab'],
  ],
  thisUpdate: new Date('2026-01-02T03:04:05Z'),
};

function read(changes: Partial<CatalogInput> = {}) {
  const parsed = readCatalog(unsignedCatalog(writeCatalog({ ...input, ...changes })), 'lab.cat');
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

const upperHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase();

describe('writeCatalog', () => {
  it('when version 2 is written, then each file has a raw SHA-1 and a SHA-256 entry', () => {
    const catalog = read();
    expect(catalog).toMatchObject({ version: 2, thisUpdate: '2026-01-02T03:04:05Z', problems: [] });
    expect(catalog.members.map((member) => member.tag).toSorted()).toEqual(
      members.flatMap(({ digests }) => [upperHex(digests.sha1), upperHex(digests.sha256)]).toSorted(),
    );
    for (const member of catalog.members) {
      expect(member.hasIndirectData).toBe(member.tag.length === 64);
      expect(member.subject).toBe(member.file === 'lab.sys' ? 'pe' : 'flat');
      expect(member.osAttr).toBe('2:6.1,2:10.0');
    }
    expect(catalog.attributes).toEqual([
      { name: 'OS', value: '10X64' },
      { name: 'HWID1', value: 'root\\lab' },
    ]);
  });

  it('when version 1 is written, then tags are text and every entry has indirect data', () => {
    const list = writeCatalog({ ...input, version: 1, digests: ['sha1'] });
    const tag = Buffer.from(`${upperHex(members[0]?.digests.sha1 ?? new Uint8Array())}\0`, 'utf16le');
    expect(Buffer.from(list).includes(tag)).toBe(true);
    const catalog = read({ version: 1, digests: ['sha1'] });
    expect(catalog.version).toBe(1);
    expect(
      catalog.members.map((member) => [member.file, member.subject, member.hasIndirectData]).toSorted(),
    ).toEqual([
      ['lab.inf', 'flat', true],
      ['lab.sys', 'pe', true],
    ]);
  });

  it('when a thousand members are written, then all are read again', () => {
    const many = Array.from({ length: 1000 }, (_, i): MemberInput => {
      const bytes = Buffer.from(String(i));
      const digest = (name: string) => createHash(name).update(bytes).digest();
      return {
        file: `${i}.txt`,
        subject: 'flat',
        digests: { sha1: digest('sha1'), sha256: digest('sha256') },
      };
    });
    expect(read({ members: many }).members).toHaveLength(2000);
  });
});

describe('signCatalog', () => {
  it('when a catalog is signed, then signature, program name and both timestamps are read as good', async () => {
    const authority = await createAuthority();
    const list = writeCatalog(input);
    for (const kind of ['rfc3161', 'authenticode'] as const) {
      const time = new Date('2026-03-04T05:06:07Z');
      const signature = readSignature(
        signCatalog(list, authority, { timestamp: { kind, time }, programName: 'Lab' }),
      );
      expect(signature).toMatchObject({ status: 'valid', digestAlgorithm: 'sha256', programName: 'Lab' });
      expect(signature?.signer?.thumbprint).toBe(authority.publisher.certificate.thumbprint);
      expect(signature?.timestamps).toMatchObject([{ kind, status: 'valid', time: '2026-03-04T05:06:07Z' }]);
    }
  });

  it('when another authority stamps the time, then it is named', async () => {
    const [signer, witness] = await Promise.all([createAuthority(), createAuthority()]);
    const timestamp = { kind: 'rfc3161', time: new Date(), authority: witness } as const;
    const signature = readSignature(signCatalog(writeCatalog(input), signer, { timestamp }));
    expect(signature?.timestamps[0]?.authority).toBe(witness.timestamping.signer.certificate.subject);
  });

  it('when a catalog is not signed, then it has no signature', () => {
    expect(readSignature(unsignedCatalog(writeCatalog(input)))).toBeNull();
  });

  it('when the digest is any that Windows knows, then the signature is good', async () => {
    const authority = await createAuthority();
    for (const digest of ['md5', 'sha1', 'sha384', 'sha512'] as const) {
      const signature = readSignature(signCatalog(writeCatalog(input), authority, { digest }));
      expect(signature).toMatchObject({ status: 'valid', digestAlgorithm: digest });
    }
  });
});
