import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTestIdentity, type PfxIdentity, readPfx, writePfx } from '../../../electron/lab';
import { hasCommand, run } from '../../support/commands';

const passphrase = 'corréct horse';
let folder = '';
let identity: PfxIdentity;
let pfx: Uint8Array;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pfx-'));
  identity = await newTestIdentity('Contoso.com(Test)', new Date());
  pfx = writePfx(identity, passphrase);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('writePfx and readPfx', () => {
  it('when the passphrase is right, then key and certificate come back', () => {
    const read = readPfx(pfx, passphrase);
    expect(read.certificate.thumbprint).toBe(identity.certificate.thumbprint);
    expect(read.key.privateKey.equals(identity.key.privateKey)).toBe(true);
  });

  it('when the passphrase is wrong, then that is said', () => {
    expect(() => readPfx(pfx, 'wrong')).toThrow(expect.objectContaining({ code: 'WRONG_PASSPHRASE' }));
  });

  it('when the file is written, then no form of the private key stands in it in plain', () => {
    const plain = identity.key.privateKey.export({ format: 'der', type: 'pkcs8' });
    // Behind the modulus, which is public, the private numbers begin.
    for (let at = 400; at + 32 <= plain.length; at += 64) {
      expect(Buffer.from(pfx).includes(plain.subarray(at, at + 32)), `byte ${at}`).toBe(false);
    }
    expect(Buffer.from(pfx).includes(plain.subarray(-32))).toBe(false);
  });

  it('when the bytes are damaged anywhere, then it is refused as no PFX or a wrong passphrase', () => {
    for (let at = 0; at < pfx.length; at += 190) {
      const damaged = Uint8Array.from(pfx);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      expect(() => readPfx(damaged, passphrase), `byte ${at}`).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^(BAD_PFX|WRONG_PASSPHRASE)$/) }),
      );
    }
  });

  it.each(['', 'no pfx at all', '0\u0080'])('when the bytes are %j, then it is no PFX', (text) => {
    expect(() => readPfx(Buffer.from(text, 'latin1'), passphrase)).toThrow(
      expect.objectContaining({ code: 'BAD_PFX' }),
    );
  });

  it.each(['Microsoft', 'Micr0soft Windows', 'WHQL Tester', '  '])(
    'when a certificate is to be called %j, then the name is refused',
    async (name) => {
      await expect(newTestIdentity(name, new Date())).rejects.toMatchObject({ code: 'NAME_REFUSED' });
    },
  );
});

describe.skipIf(!hasCommand('openssl'))('PFX files and openssl (skipped when it is not installed)', () => {
  const ascii = 'correct horse';
  it('when we write a file, then openssl reads it', () => {
    const path = join(folder, 'ours.pfx');
    writeFileSync(path, writePfx(identity, ascii));
    const { code, output } = run('openssl', 'pkcs12', '-in', path, '-passin', `pass:${ascii}`, '-nokeys');
    expect(output).toContain('Contoso.com(Test)');
    expect(code).toBe(0);
  });

  const forms: readonly [name: string, args: readonly string[]][] = [
    ['AES-256', []],
    ['AES-128, SHA-512 MAC', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512']],
    [
      'Triple DES and a SHA-1 MAC, as Windows exports',
      ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
    ],
  ];
  it.each(forms)('when openssl writes with %s, then we read it', (name, args) => {
    const [key, certificate, out] = ['key.pem', 'cert.pem', 'theirs.pfx'].map((file) => join(folder, file));
    if (key === undefined || certificate === undefined || out === undefined) throw new Error(name);
    const made = run(
      ...(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-passout', `pass:${ascii}`] as const),
      ...['-keyout', key, '-out', certificate, '-subj', '/CN=Theirs', '-days', '30'],
    );
    expect(made.code, made.output).toBe(0);
    const packed = run(
      ...(['openssl', 'pkcs12', '-export', '-inkey', key, '-in', certificate, '-out', out] as const),
      ...['-passin', `pass:${ascii}`, '-passout', `pass:${ascii}`, ...args],
    );
    expect(packed.code, packed.output).toBe(0);
    expect(readPfx(readFileSync(out), ascii).certificate.subject).toBe('Theirs');
  });
});
