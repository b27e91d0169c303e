import type { Certificate } from '../../shared/model/certificate';
import { readDer, TAG } from '../der';

/** Issuer name and serial number of a certificate as DER: what a SignerInfo points with. */
export function namesOf({ der }: Certificate): { readonly issuer: Uint8Array; readonly serial: Uint8Array } {
  const tbs = readDer(der).first().cursor();
  tbs.optional(0xa0);
  const serial = tbs.next(TAG.integer).encoded;
  tbs.next(TAG.sequence);
  return { issuer: tbs.next(TAG.sequence).encoded, serial };
}
