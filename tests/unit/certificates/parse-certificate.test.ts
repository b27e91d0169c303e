import { createHash, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CertificateError, parseCertificate } from '../../../electron/certificates';
import { OID } from '../../../shared/windows/oids';
import { authority, certificate } from '../../support/certificates';

/** Replaces bytes of the same length inside a certificate: its signature breaks, its structure does not. */
function patched(der: Uint8Array, from: string, to: string): Uint8Array {
  const at = Buffer.from(der).indexOf(Buffer.from(from, 'latin1'));
  if (at < 0 || from.length !== to.length) throw new Error('nothing to replace');
  const copy = Uint8Array.from(der);
  copy.set(Buffer.from(to, 'latin1'), at);
  return copy;
}

async function sample(commonName = 'Sample') {
  const { certificate: made } = await certificate(commonName, null);
  return made.der;
}

describe('parseCertificate', () => {
  it('when a certificate is read, then its facts agree with the platform', async () => {
    const root = await authority('Root', null, { authority: { pathLength: 1 } });
    const made = await certificate('Contoso', root, {
      ekus: [OID.ekuCodeSigning, OID.ekuWhql],
      keyUsage: ['digitalSignature', 'keyEncipherment'],
    });
    const read = made.certificate;
    const platform = new X509Certificate(read.der);
    expect(read).toMatchObject({
      subject: 'Contoso',
      issuer: 'Root',
      subjectName: 'CN=Contoso, O=Driver Preflight Lab',
      issuerName: 'CN=Root, O=Driver Preflight Lab',
      serial: platform.serialNumber,
      thumbprint: platform.fingerprint.replaceAll(':', ''),
      thumbprint256: platform.fingerprint256.replaceAll(':', ''),
      notBefore: '2020-01-01T00:00:00Z',
      notAfter: '2030-01-01T00:00:00Z',
      ekus: [OID.ekuCodeSigning, OID.ekuWhql],
      keyUsage: ['digitalSignature', 'keyEncipherment'],
      basicConstraints: null,
      unknownCriticalExtensions: [],
      signatureDigest: 'sha256',
      publicKey: { algorithm: 'ec', bits: 256 },
      selfIssued: false,
    });
    expect(read.authorityKeyId).toBe(root.certificate.subjectKeyId);
    expect(root.certificate).toMatchObject({
      basicConstraints: { ca: true, pathLength: 1 },
      ekus: null,
      keyUsage: ['keyCertSign'],
      authorityKeyId: null,
      selfIssued: true,
    });
  });

  it('when it is read, then the bytes are a copy and equal bytes give the same object', async () => {
    const der = Uint8Array.from(await sample());
    const first = parseCertificate(der);
    const thumbprint = createHash('sha1').update(der).digest('hex').toUpperCase();
    der.fill(0);
    expect(createHash('sha1').update(first.der).digest('hex').toUpperCase()).toBe(thumbprint);
    expect(first.der.buffer.byteLength).toBe(first.der.length);
    expect(parseCertificate(first.der.slice())).toBe(first);
  });

  it('when it is cloned for another thread, then nothing is lost', async () => {
    const read = parseCertificate(await sample());
    expect(structuredClone(read)).toEqual(read);
  });

  it('when names hold special characters, then they are quoted as Windows does', async () => {
    const { certificate: made } = await certificate('Contoso, "Inc."', null);
    expect(made.subject).toBe('Contoso, "Inc."');
    expect(made.subjectName).toBe('CN="Contoso, ""Inc.""", O=Driver Preflight Lab');
  });

  it('when the name is T61, then it is read as Latin-1', async () => {
    const der = Uint8Array.from(await sample('Caf\u00e9!'));
    const at = Buffer.from(der).lastIndexOf(Buffer.from('Café!', 'utf8'));
    der[at - 2] = 0x14;
    expect(parseCertificate(der).subject).toBe('CafÃ©!');
  });

  it('when there is no common name, then the organisational unit or the organisation stands in', async () => {
    const der = await sample('No Name');
    const asUnit = replaceAttribute(der, 0x03, 0x0b);
    expect(parseCertificate(asUnit).subject).toBe('No Name');
    expect(parseCertificate(asUnit).subjectName).toBe('OU=No Name, O=Driver Preflight Lab');
    const asOther = replaceAttribute(der, 0x03, 0x63);
    expect(parseCertificate(asOther).subject).toBe('Driver Preflight Lab');
    expect(parseCertificate(asOther).subjectName).toBe('OID.2.5.4.99=No Name, O=Driver Preflight Lab');
  });

  it('when the date is on no calendar, then it is an error with its offset', async () => {
    const der = patched(await sample(), '200101000000Z', '201301000000Z');
    expect(() => parseCertificate(der)).toThrow(CertificateError);
    expect(failure(der)).toMatchObject({ code: 'NOT_DER', offset: Buffer.from(der).indexOf('201301') - 2 });
  });

  it('when it is cut off anywhere, then it is a CertificateError', async () => {
    const der = await sample();
    for (let end = 0; end < der.length; end += 1) {
      expect(failure(der.subarray(0, end))).toBeInstanceOf(CertificateError);
    }
  });

  it('when bytes follow, then it is refused', async () => {
    const der = Buffer.concat([await sample(), Buffer.from([0])]);
    expect(failure(der)).toMatchObject({ code: 'NOT_DER' });
  });

  it('when it is no certificate, then the code says so', () => {
    expect(failure(Buffer.from('0403010203', 'hex'))).toMatchObject({ code: 'NOT_CERTIFICATE', offset: 0 });
    expect(failure(new Uint8Array((1 << 20) + 1))).toMatchObject({ code: 'TOO_LARGE' });
  });
});

/** Changes the last arc of the two common name types, 2.5.4.3. */
function replaceAttribute(der: Uint8Array, from: number, to: number): Uint8Array {
  const copy = Buffer.from(der);
  const type = Buffer.from([0x06, 0x03, 0x55, 0x04, from]);
  for (let at = copy.indexOf(type); at >= 0; at = copy.indexOf(type, at + 1)) copy[at + 4] = to;
  return copy;
}

function failure(der: Uint8Array): unknown {
  try {
    parseCertificate(der);
  } catch (error) {
    return error;
  }
  return null;
}
