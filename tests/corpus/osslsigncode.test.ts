import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashFile, readSignature } from '../../electron/authenticode';
import { readCatalog } from '../../electron/catalog';
import type { Signature } from '../../shared/model/signature';
import { corpusPath } from '../support/corpus';
import { makeSigner } from '../support/message-writer';

const packages = corpusPath('packages');
const hasPeer = spawnSync('osslsigncode', ['--version']).error === undefined;
const skipped = packages === null || !hasPeer;

/** One in so many files is compared: the peer takes 30 ms each, several times that on a busy machine. */
const STEP = 4;

function sample(pattern: RegExp): string[] {
  if (skipped || packages === null) return [];
  const names = (readdirSync(packages, { recursive: true }) as string[]).filter((name) => pattern.test(name));
  return names.toSorted().filter((_, i) => i % STEP === 0);
}

/** What one signature is, in the words that both sides have. */
interface Seen {
  readonly digest: string;
  readonly signer: string;
  readonly times: readonly string[];
}

/** Runs the peer. Its exit code is of no interest: it knows none of the old roots. */
function peer(file: string): string {
  const { stdout } = spawnSync('osslsigncode', ['verify', '-verbose', '-ignore-crl', '-in', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return stdout;
}

/** The peer's report, cut into its signatures. */
function peerSignatures(report: string): Seen[] {
  return report
    .split(/^Signature Index: /m)
    .slice(1)
    .map((part) => ({
      digest: (/^Message digest algorithm\s*: ?(\S+)\s+Authenticated/m.exec(part)?.[1] ?? '').toLowerCase(),
      signer: serialOf(/Signer #0:[\s\S]*?Serial : (-?\w+)/.exec(part)?.[1] ?? ''),
      times: [...part.matchAll(/^\s*Timestamp time: (.*)$/gm)]
        .map((match) => isoOf(match[1] ?? ''))
        .toSorted(),
    }));
}

const isoOf = (text: string): string => `${new Date(text).toISOString().slice(0, -5)}Z`;

function ownSignatures(signature: Signature): Seen[] {
  const seen = {
    digest: signature.digestAlgorithm ?? '',
    signer: serialOf(signature.signer?.serial ?? ''),
    times: signature.timestamps.map(({ time }) => time).toSorted(),
  };
  return [seen, ...signature.nested.flatMap(ownSignatures)];
}

/** The primary signature first and nested ones sorted, for the sides differ on the order of a SET. */
function plain([primary, ...nested]: readonly Seen[]): Seen[] {
  if (primary === undefined) return [];
  return [primary, ...nested.toSorted((a, b) => a.signer.localeCompare(b.signer))];
}

/** The peer prints numbers with their sign, we print their bytes as Windows does. */
function serialOf(text: string): string {
  if (!text.startsWith('-')) return text.replace(/^0+/, '');
  const value = BigInt(`0x${text.slice(1)}`);
  const bytes = Math.ceil(text.slice(1).length / 2);
  return ((1n << BigInt(bytes * 8)) - value).toString(16).toUpperCase();
}

describe.skipIf(skipped)('compared with osslsigncode (skipped where it or the corpus is absent)', () => {
  it('when there is anything to compare then the peer can be run', () => {
    expect(execFileSync('osslsigncode', ['--version'], { encoding: 'utf8' })).toContain('osslsigncode');
  });

  it.each(sample(/\.(sys|dll)$/i))(
    'when %s is read then digest, signers and timestamps agree',
    async (name) => {
      const file = `${packages}/${name}`;
      const report = peer(file);
      const digests = /Calculated message digest : (\w+)/.exec(report)?.[1];
      const algorithm =
        /Message digest algorithm\s*: (SHA1|SHA256|MD5)/.exec(report)?.[1]?.toLowerCase() ?? 'sha1';
      const own = await hashFile(file, [algorithm as 'sha1']);
      expect(own.embeddedSignature === null).toBe(digests === undefined);
      if (own.embeddedSignature === null) return;
      expect(own.hash?.digests[algorithm as 'sha1']).toBe(digests);
      expect(plain(ownSignatures(own.embeddedSignature))).toEqual(plain(peerSignatures(report)));
    },
  );

  it.each(sample(/\.cat$/i))('when %s is read then members, signers and timestamps agree', (name) => {
    const file = `${packages}/${name}`;
    const bytes = readFileSync(file);
    const report = peer(file);
    const catalog = readCatalog(bytes, name);
    const signature = catalog.ok ? readSignature(bytes) : null;
    expect(plain(signature === null ? [] : ownSignatures(signature))).toEqual(plain(peerSignatures(report)));

    // Of unsigned ones the peer shows nothing.
    if (signature === null) return;
    const [memberList = ''] = report.split('Signature Index: ');
    const peerDigests = [...memberList.matchAll(/^\tMessage digest: (\w+)/gm)].map((match) => match[1] ?? '');
    const own = catalog.ok ? catalog.value.members.filter((member) => member.hasIndirectData) : [];
    // The peer lists members with indirect data only, and by that digest.
    expect(own.map(({ digests }) => digests.at(-1)?.value)).toEqual(peerDigests);
  });
});

const hasCabinets = hasPeer && spawnSync('gcab', ['--version']).error === undefined;

describe.skipIf(!hasCabinets)('cabinets that osslsigncode signs (skipped where it or gcab is absent)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'osslsigncode-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: 'pipe' });
  const pem = (kind: string, der: Uint8Array) =>
    `-----BEGIN ${kind}-----\n${Buffer.from(der).toString('base64')}\n-----END ${kind}-----\n`;

  it.each(['sha1', 'sha256'])(
    'when a cabinet is signed with %s then its signature vouches for it here too',
    async (digest) => {
      const signer = makeSigner('Cabinet Maker');
      writeFileSync(path.join(folder, 'c.pem'), pem('CERTIFICATE', signer.certificate));
      writeFileSync(path.join(folder, 'k.pem'), signer.key.export({ type: 'pkcs8', format: 'pem' }));
      writeFileSync(path.join(folder, 'driver.inf'), '[Version]\r\n'.repeat(500));
      run('gcab', '-c', `${digest}.cab`, 'driver.inf');
      run(
        'osslsigncode',
        'sign',
        '-certs',
        'c.pem',
        '-key',
        'k.pem',
        '-h',
        digest,
        '-in',
        `${digest}.cab`,
        '-out',
        `signed-${digest}.cab`,
      );

      const hashed = await hashFile(path.join(folder, `signed-${digest}.cab`), [digest as 'sha1']);
      expect(hashed.embeddedSignature).toMatchObject({
        status: 'valid',
        fileDigestMatches: true,
        signer: { subject: 'Cabinet Maker' },
      });
      expect(hashed.hash).toEqual({
        kind: 'cab',
        digests: { [digest]: hashed.embeddedSignature?.fileDigest },
      });
    },
  );
});
