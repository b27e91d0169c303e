import { type CertificateRequest, type LabIdentity, labKey, makeCertificate } from '../../electron/lab';

type Shortened = Partial<Omit<CertificateRequest, 'key' | 'issuer'>> & { readonly role?: string };

const validity = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2030-01-01T00:00:00Z') };

/** A certificate for tests: ECDSA, valid from 2020 to 2030, below `issuer` or self-signed. */
export async function certificate(
  commonName: string,
  issuer: LabIdentity | null,
  request: Shortened = {},
): Promise<LabIdentity> {
  const { role = commonName, ...rest } = request;
  const key = await labKey(role, 'ecdsa');
  return makeCertificate({ commonName, key, issuer, digest: 'sha256', ...validity, ...rest });
}

/** The same with the rights of an authority. */
export function authority(
  commonName: string,
  issuer: LabIdentity | null,
  request: Shortened = {},
): Promise<LabIdentity> {
  return certificate(commonName, issuer, { authority: {}, keyUsage: ['keyCertSign'], ...request });
}
