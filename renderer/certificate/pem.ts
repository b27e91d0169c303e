import type { SavedFile } from '../../shared/api';
import type { CertificateSummary } from '../../shared/model/inspection';

/** A name that every file system takes: the subject without what Windows forbids in names. */
function stem({ subject, thumbprint }: CertificateSummary): string {
  const name = [...subject]
    .map((char) => (char < ' ' || '<>:"/\\|?*'.includes(char) ? '_' : char))
    .join('')
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  return name === '' ? thumbprint : name;
}

/** A certificate as a DER file. `der` is base64. */
export const derFile = (certificate: CertificateSummary, der: string): SavedFile => ({
  fileName: `${stem(certificate)}.cer`,
  base64: der,
});

/** A certificate in textual encoding. Source: RFC 7468 sections 2 and 5.1: lines of 64 characters. */
export function pemFile(certificate: CertificateSummary, der: string): SavedFile {
  const lines = der.match(/.{1,64}/g) ?? [];
  const text = ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
  return { fileName: `${stem(certificate)}.pem`, base64: btoa(text) };
}
