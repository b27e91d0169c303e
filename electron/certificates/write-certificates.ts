import type { Certificate } from '../../shared/model/certificate';
import { OID } from '../../shared/windows/oids';
import { derElement, derOid } from './der-writer';
import { writeSerializedStore } from './serialized-store';

/** What Windows' export wizard offers: DER and Base-64 (PEM) `.cer`, PKCS#7 `.p7b`, serialised store `.sst`. */
export const certificateFormats = ['der', 'pem', 'p7b', 'sst'] as const;
export type CertificateFormat = (typeof certificateFormats)[number];

/**
 * A file of certificates that `readCertificates` and Windows read. Throws `RangeError` when there is none, or more
 * than one for DER, which holds a single certificate.
 * Rules: RFC 7468 section 5 (PEM), RFC 2315 section 9.1 (PKCS#7), MS-OSHARED section 2.3.9.1 (SST).
 */
export function writeCertificates(
  certificates: readonly Pick<Certificate, 'der'>[],
  format: CertificateFormat,
): Uint8Array {
  const all = certificates.map(({ der }) => der);
  const [first] = all;
  if (first === undefined) throw new RangeError('There is no certificate to write.');
  switch (format) {
    case 'der':
      if (all.length > 1) {
        throw new RangeError(`A DER file holds one certificate, not ${all.length}. Choose PEM, P7B or SST.`);
      }
      return Uint8Array.from(first);
    case 'pem':
      return Buffer.from(all.map(pemBlock).join(''), 'latin1');
    case 'p7b':
      return certificatesOnly(all);
    case 'sst':
      return writeSerializedStore(all);
  }
}

/** Windows' own line ends, 64 characters a line. */
function pemBlock(der: Uint8Array): string {
  const base64 = Buffer.from(der).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\r\n');
}

/** A SignedData without content and without signers, which carries certificates only. */
function certificatesOnly(all: readonly Uint8Array[]): Uint8Array {
  // DER orders the members of a SET OF by their bytes. Source: X.690 section 11.6.
  const sorted = all.toSorted((a, b) => Buffer.compare(a, b));
  const signedData = derElement(
    0x30,
    derElement(0x02, Uint8Array.of(1)),
    derElement(0x31),
    derElement(0x30, derOid(OID.data)),
    derElement(0xa0, ...sorted),
    derElement(0x31),
  );
  return derElement(0x30, derOid(OID.signedData), derElement(0xa0, signedData));
}
