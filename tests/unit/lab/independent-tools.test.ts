import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Authority,
  createAuthority,
  kindPlans,
  type LabKind,
  labKinds,
  makePackage,
  minimalDriver,
  type SignOptions,
  type SignPeOptions,
  signPe,
} from '../../../electron/lab';
import { hasCommand, run } from '../../support/commands';

const now = new Date();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-tools-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pemOf(der: Uint8Array, name: string): string {
  const body = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n');
  const path = join(folder, `${name}.pem`);
  writeFileSync(path, `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`);
  return path;
}

function verify(root: string, ...args: string[]) {
  return run('osslsigncode', 'verify', '-ignore-crl', '-CAfile', root, '-TSA-CAfile', root, ...args);
}

const noOsslsigncode = !hasCommand('osslsigncode');

describe.skipIf(noOsslsigncode)(
  'lab catalogs read by osslsigncode (skipped when it is not installed)',
  () => {
    const good: LabKind[] = [
      'publisher',
      'expired-timestamped',
      'expired-authenticode-timestamp',
      'catalog-v1',
      'sha1',
      'windows-signing-authority',
      'attestation',
      'inbox',
      'enterprise-ca',
      'commercial-test',
      'cross-signed',
      'whql-test',
      'page-hashes',
      'nested-signature',
      'embedded-signature',
    ];
    for (const kind of good) {
      it(`when the kind is ${kind}, then catalog, timestamp and driver are good`, async () => {
        const made = await makePackage(kind, join(folder, kind), { now });
        const catalog = join(made.folder, made.catalog);
        const root = pemOf(made.certificates.root.der, kind);
        const { code, output } = verify(root, '-catalog', catalog, '-in', join(made.folder, 'labdriver.sys'));
        expect(output).toContain('Signature verification: ok');
        expect(output).toContain('Timestamp Server Signature verification: ok');
        expect(code).toBe(0);
      });
    }

    const bad: LabKind[] = [
      'expired-no-timestamp',
      'bad-digest',
      'altered-file',
      'incomplete-chain',
      'wrong-usage',
      'unsigned-catalog-unsigned',
      'unsigned-catalog-damaged',
    ];
    for (const kind of bad) {
      it(`when the kind is ${kind}, then it is refused`, async () => {
        const made = await makePackage(kind, join(folder, kind), { now });
        const catalog = join(made.folder, made.catalog);
        const root = pemOf(made.certificates.root.der, kind);
        expect(verify(root, '-catalog', catalog, '-in', join(made.folder, 'labdriver.sys')).code).not.toBe(0);
      });
    }
  },
);

describe.skipIf(noOsslsigncode)('lab images read by osslsigncode (skipped when it is not installed)', () => {
  const time = new Date(now.getTime() - 86_400_000);
  const timestamp = { kind: 'rfc3161', time } as const satisfies SignOptions['timestamp'];
  const cases: readonly [name: string, options: SignPeOptions, signatures: number][] = [
    ['plain', {}, 1],
    ['timestamped', { timestamp }, 1],
    ['with page hashes', { timestamp, pageHashes: true }, 1],
    ['nested', { digest: 'sha1', nested: { digest: 'sha256', timestamp } }, 2],
  ];
  for (const [name, options, signatures] of cases) {
    it(`when the signature is ${name}, then all ${signatures} are good and the checksum is right`, async () => {
      const authority: Authority = await createAuthority({ now });
      const image = signPe(minimalDriver({ machine: 'amd64', kernelMode: true }), authority, options);
      const path = join(folder, `${name}.sys`);
      writeFileSync(path, image);
      const { code, output } = verify(pemOf(authority.root.certificate.der, name), '-in', path);
      expect(output).toContain(`Number of verified signatures: ${signatures}`);
      expect(output).not.toMatch(/mismatch/i);
      expect(code).toBe(0);
    });
  }
});

describe.skipIf(!hasCommand('openssl'))(
  'lab catalogs read by openssl (skipped when it is not installed)',
  () => {
    for (const kind of labKinds.filter((each) => each !== 'unsigned-catalog-damaged')) {
      it(`when the kind is ${kind}, then its catalog is sound DER and a signed PKCS #7 message`, async () => {
        const made = await makePackage(kind, join(folder, `asn1-${kind}`), { now });
        const bytes = made.files.get(made.catalog);
        if (bytes === undefined) return expect(kindPlans[kind].catalog).toBe('missing');
        const path = join(made.folder, made.catalog);
        expect(run('openssl', 'asn1parse', '-inform', 'DER', '-in', path).code).toBe(0);
        const { code, output } = run('openssl', 'pkcs7', '-print', '-noout', '-inform', 'DER', '-in', path);
        expect(output).toContain('pkcs7-signedData');
        expect(code).toBe(0);
      });
    }
  },
);

describe.skipIf(!hasCommand('openssl'))(
  'lab certificates read by openssl (skipped when it is not installed)',
  () => {
    for (const keyType of ['rsa', 'rsa-pss', 'ecdsa'] as const) {
      it(`when keys are ${keyType}, then the chain verifies for code signing`, async () => {
        const { root, intermediate, publisher } = await createAuthority({ now, keyType });
        const rootPem = pemOf(root.certificate.der, 'root');
        const intermediatePem = pemOf(intermediate.certificate.der, 'intermediate');
        const leafPem = pemOf(publisher.certificate.der, 'leaf');
        const { code, output } = run(
          'openssl',
          'verify',
          '-x509_strict',
          '-CAfile',
          rootPem,
          '-untrusted',
          intermediatePem,
          leafPem,
        );
        expect(output).toContain('OK');
        expect(code).toBe(0);
        const subject = run('openssl', 'x509', '-in', leafPem, '-noout', '-subject').output;
        expect(subject).toContain('O = Driver Preflight Lab, CN = Driver Preflight Lab Publisher');
      });
    }
  },
);
