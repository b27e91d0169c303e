import type { PackageFacts } from '../../shared/model/package';
import type { Verdict } from '../../shared/model/verdict';
import { belowLogoVersion, type LogoVersion } from '../../shared/windows/lower-logo-version';
import { osVersions } from '../verdict';

/** Who vouches for a staged package, as the driver store keeps it. */
export interface Signer {
  /** 32-bit signer score. Source: driver-rank-information-in-the-setupapi-log; setupapi.h SIGNERSCORE values. */
  readonly score: string;
  readonly name: string | null;
  readonly submissionId: string | null;
}

const unsigned: Signer = { score: '0x80000000', name: null, submissionId: null };

/**
 * The signer that a package is stored with. A package that was accepted by "install anyway" counts as
 * unsigned whoever signed it. The name comes from the verified certificate, never from the INF.
 * A WHQL signature for a Windows below the class's LowerLogoVersion scores as Authenticode.
 * The score of attestation-signed packages (logged as WHQL) is unconfirmed.
 */
export function signerOf(facts: PackageFacts, verdict: Verdict): Signer {
  const submission = facts.catalog?.catalog?.attributes.find((entry) => /^submission ?id$/i.test(entry.name));
  switch (verdict.category) {
    case 'windows-signing-authority':
      if (verdict.signatureType !== 'inbox' && belowLogoVersion(osVersionsOf(facts))) {
        return { score: '0x0F000000', name: verdict.publisher, submissionId: submission?.value ?? null };
      }
      return verdict.signatureType === 'inbox'
        ? { score: '0x0D000003', name: verdict.publisher, submissionId: null }
        : { score: '0x0D000005', name: verdict.publisher, submissionId: submission?.value ?? null };
    case 'trusted-publisher':
    case 'unknown-publisher':
      return { score: '0x0F000000', name: verdict.publisher, submissionId: null };
    default:
      return unsigned;
  }
}

/** The Windows versions that the catalog was tested for. */
function osVersionsOf({ catalog }: PackageFacts): readonly LogoVersion[] {
  return catalog?.catalog ? osVersions(catalog.catalog) : [];
}
