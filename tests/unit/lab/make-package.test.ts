import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHashPool, type HashPool } from '../../../electron/authenticode';
import { readCertificates } from '../../../electron/certificates';
import { inspectSource } from '../../../electron/inspection';
import { openSource } from '../../../electron/intake';
import {
  type KindPlan,
  kindPlans,
  type LabPackage,
  labKinds,
  makePackage,
  writeStores,
} from '../../../electron/lab';
import { judge } from '../../../electron/verdict';
import type { PackageFacts } from '../../../shared/model/package';
import type { TrustContext } from '../../../shared/model/verdict';
import { defaultWindows } from '../../../shared/windows/versions';

const now = new Date('2026-11-21T00:00:00Z');
let folder = '';
let hashes: HashPool;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-'));
  hashes = createHashPool({ workerFile: null });
});

afterAll(async () => {
  await hashes.close();
  rmSync(folder, { recursive: true, force: true });
});

async function inspect(made: LabPackage): Promise<PackageFacts> {
  const source = await openSource(made.folder, { tempFolder: folder, archiveWorker: null });
  const facts = await inspectSource(source, { architecture: 'amd64', hashes });
  await source.dispose();
  const [first] = facts.packages;
  if (first === undefined) throw new Error('No package was found');
  return first;
}

function pcWith(stores: LabPackage['stores']): TrustContext {
  return {
    windows: defaultWindows,
    now: now.toISOString(),
    testRoots: false,
    stores: {
      root: stores.root,
      trustedPublisher: stores.trusted,
      disallowed: stores.disallowed,
      authority: stores.authority,
    },
  };
}

const emptyPc = { root: [], trusted: [], disallowed: [], authority: [] };

describe('makePackage', () => {
  for (const kind of labKinds) {
    it(`when ${kind} meets a PC with its certificates, then the category is the expected one`, async () => {
      const made = await makePackage(kind, join(folder, kind), { now });
      const facts = await inspect(made);
      const { testMode: testRoots = false }: KindPlan = kindPlans[kind];
      const verdict = judge(facts, { ...pcWith(made.stores), testRoots });
      expect(verdict.category).toBe(made.expected.category);
      expect(verdict.missingFiles).toEqual(made.expected.missingFiles);
      expect(facts.inf.problems).toEqual([]);
    });
  }

  for (const kind of [
    'windows-signing-authority',
    'publisher',
    'trusted-publisher',
    'self-signed',
  ] as const) {
    it(`when ${kind} meets a PC without its certificates, then it is unsigned`, async () => {
      const made = await makePackage(kind, join(folder, `${kind}-stranger`), { now });
      const verdict = judge(await inspect(made), pcWith(emptyPc));
      expect(verdict.category).toBe('unsigned');
      expect(verdict.code).toBe('0x800B0109');
    });
  }

  for (const keyType of ['ecdsa', 'rsa-pss'] as const) {
    it(`when keys are ${keyType}, then the signature and its timestamp are good`, async () => {
      const made = await makePackage('expired-timestamped', join(folder, keyType), { now, keyType });
      const facts = await inspect(made);
      expect(facts.catalog?.signature?.status).toBe('valid');
      expect(facts.catalog?.signature?.signatureAlgorithm).toBe(keyType);
      expect(facts.catalog?.signature?.timestamps.map(({ status }) => status)).toEqual(['valid']);
      expect(judge(facts, pcWith(made.stores)).category).toBe('unknown-publisher');
    });
  }

  for (const machine of ['x86', 'arm64'] as const) {
    it(`when made for ${machine}, then the image is of that machine and in the catalog`, async () => {
      const made = await makePackage('publisher', join(folder, machine), { now, machine });
      const source = await openSource(made.folder, { tempFolder: folder, archiveWorker: null });
      const facts = await inspectSource(source, { architecture: machine, hashes });
      await source.dispose();
      const driver = facts.packages[0]?.files.find((file) => file.path.endsWith('.sys'));
      expect(driver?.status).toBe('verified');
      expect(driver?.image?.machine).toMatch(machine === 'x86' ? /x86|i386/i : /arm64/i);
      expect(driver?.image?.kernelMode).toBe(true);
    });
  }

  it('when line ends were changed, then the inspection proves it', async () => {
    const made = await makePackage('altered-inf-line-ends', join(folder, 'proof'), { now });
    const inf = (await inspect(made)).files.find((file) => file.role === 'inf');
    expect(inf?.alterations).toContainEqual({ kind: 'line-ends', found: 'lf', original: 'crlf' });
  });

  it('when the driver carries its own signature, then both signatures are good', async () => {
    const made = await makePackage('embedded-signature', join(folder, 'embedded'), { now });
    const driver = (await inspect(made)).files.find((file) => file.path.endsWith('.sys'));
    expect(driver?.status).toBe('verified');
    expect(driver?.embeddedSignature).toMatchObject({ status: 'valid', fileDigestMatches: true });
  });

  it('when the folder holds something already, then nothing is written', async () => {
    const made = await makePackage('publisher', join(folder, 'taken'), { now });
    await expect(makePackage('unsigned-catalog-missing', made.folder, { now })).rejects.toMatchObject({
      code: 'FOLDER_NOT_EMPTY',
    });
    expect(judge(await inspect(made), pcWith(made.stores)).category).toBe('unknown-publisher');
  });

  it('when two packages share keys, then the root of one is no root of the other', async () => {
    const one = await makePackage('publisher', join(folder, 'one'), { now });
    const other = await makePackage('publisher', join(folder, 'other'), { now });
    expect(judge(await inspect(one), pcWith(other.stores)).code).toBe('0x800B0109');
  });
});

describe('writeStores', () => {
  it('when a publisher is trusted, then a file per store holds the certificates', async () => {
    const made = await makePackage('trusted-publisher', join(folder, 'stores'), { now });
    const paths = await writeStores(made, join(folder, 'stores-cer'));
    expect(readdirSync(join(folder, 'stores-cer')).sort()).toEqual(['root.cer', 'trusted.cer']);
    const read = paths.map((path) => readCertificates(readFileSync(path), path));
    const thumbprints = read.map((parsed) =>
      parsed.ok ? parsed.value[0]?.thumbprint : parsed.problem.message,
    );
    expect(thumbprints).toEqual([made.certificates.root.thumbprint, made.certificates.leaf.thumbprint]);
  });
});
