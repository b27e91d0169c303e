import type { Pc, WindowsProfile } from '../../../shared/model/pc';
import type { TrustContext } from '../../../shared/model/verdict';
import type { PcCertificates } from '../../pc';

/** The part of a PC that verdicts depend on. */
export function trustContext(
  pc: Pc,
  windows: WindowsProfile,
  certificates: PcCertificates,
  now: Date,
): TrustContext {
  return {
    windows,
    now: pc.now ?? now.toISOString(),
    // That enrolled keys count when installing as they do when loading is inferred.
    testRoots: pc.testSigning || pc.preproductionKeys,
    stores: {
      root: certificates.root,
      trustedPublisher: certificates.trusted,
      disallowed: certificates.disallowed,
      authority: certificates.authority,
    },
  };
}
