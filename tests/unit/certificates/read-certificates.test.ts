import { beforeAll, describe, expect, it } from 'vitest';
import { readCertificates } from '../../../electron/certificates';
import { createAuthority, signCatalog, writeCatalog } from '../../../electron/lab';
import type { Certificate } from '../../../shared/model/certificate';
import { certificate } from '../../support/certificates';

let one: Certificate;
let two: Certificate;

beforeAll(async () => {
  one = (await certificate('One', null)).certificate;
  two = (await certificate('Two', null)).certificate;
});

function pem(der: Uint8Array, label = 'CERTIFICATE', lineEnd = '\r\n'): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join(lineEnd);
}

function element(id: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt32LE(id, 0);
  head.writeUInt32LE(1, 4);
  head.writeUInt32LE(data.length, 8);
  return Buffer.concat([head, data]);
}

function store(...elements: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from('\0\0\0\0CERT', 'latin1'), ...elements, Buffer.alloc(12)]);
}

function subjects(bytes: Uint8Array): readonly string[] | string {
  const parsed = readCertificates(bytes, 'given.cer');
  return parsed.ok ? parsed.value.map((read) => read.subject) : parsed.problem.code;
}

describe('readCertificates', () => {
  it('when the file is DER, with or without a stray line end, then it is one certificate', () => {
    expect(subjects(one.der)).toEqual(['One']);
    expect(subjects(Buffer.concat([one.der, Buffer.from('\r\n')]))).toEqual(['One']);
  });

  it('when the file is PEM, then all its certificates are read and keys are passed over', () => {
    const text = `Bag Attributes\n${pem(one.der)}${pem(Buffer.from('key'), 'PRIVATE KEY')}${pem(two.der)}`;
    expect(subjects(Buffer.from(text))).toEqual(['One', 'Two']);
    expect(subjects(Buffer.from(`\uFEFF${pem(two.der, 'X509 CERTIFICATE', '\n')}`))).toEqual(['Two']);
  });

  it('when a certificate is there twice, then it is given once', () => {
    expect(subjects(Buffer.from(pem(one.der) + pem(one.der)))).toEqual(['One']);
  });

  it('when the file is a PKCS#7 message, then its certificates are given, also from PEM', async () => {
    const authority = await createAuthority();
    const list = writeCatalog({
      members: [],
      version: 2,
      digests: ['sha256'],
      osAttr: '',
      attributes: [],
      thisUpdate: new Date(),
    });
    const message = signCatalog(list, authority);
    const expected = authority.chain.map((member) => member.subject);
    expect(subjects(message)).toEqual(expected);
    expect(subjects(Buffer.from(pem(message, 'PKCS7')))).toEqual(expected);
  });

  it('when the file is a serialised store, then its certificates are given and other properties passed over', () => {
    const bytes = store(element(3, Buffer.alloc(20)), element(32, one.der), element(32, two.der));
    expect(subjects(bytes)).toEqual(['One', 'Two']);
  });

  it('when a store element runs past the end, then the file is refused with its offset', () => {
    const bytes = store(element(32, one.der));
    bytes.writeUInt32LE(0xffffffff, 16);
    expect(readCertificates(bytes, 'bad.sst')).toMatchObject({
      ok: false,
      problem: { code: 'NOT_CERTIFICATES', path: 'bad.sst', offset: 8 },
    });
  });

  it('when the file is a PFX, then it is refused with what to do instead', () => {
    const pfx = Buffer.from('30820012020103300d06092a864886f70d010701a000'.replace('820012', '12'), 'hex');
    const parsed = readCertificates(pfx, 'my.pfx');
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'PRIVATE_KEY' } });
    expect(parsed.ok ? '' : parsed.problem.message).toContain(
      'Export the certificate without its private key',
    );
  });

  it('when one of several certificates is broken, then it is reported and the others are given', () => {
    const parsed = readCertificates(
      Buffer.from(pem(one.der) + pem(one.der.subarray(0, 4)) + pem(two.der)),
      'x.pem',
    );
    expect(parsed.ok).toBe(false);
    const broken = Uint8Array.from(one.der);
    broken[4] = 0x31;
    const mixed = readCertificates(Buffer.from(pem(broken) + pem(two.der)), 'x.pem');
    expect(mixed.ok && mixed.value.map((read) => read.subject)).toEqual(['Two']);
    expect(mixed.ok && mixed.problems).toMatchObject([
      { code: 'NOT_CERTIFICATE', severity: 'warning', path: 'x.pem' },
    ]);
  });

  it('when there is nothing in it, then the problem names the file', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('hello'),
      Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA'),
    ]) {
      const parsed = readCertificates(bytes, 'empty.cer');
      expect(parsed).toMatchObject({ ok: false, problem: { code: 'NOT_CERTIFICATES', severity: 'error' } });
      expect(parsed.ok ? '' : parsed.problem.message).toContain('empty.cer');
    }
    expect(subjects(store())).toBe('NO_CERTIFICATES');
    expect(subjects(new Uint8Array((16 << 20) + 1))).toBe('TOO_LARGE');
  });
});
