import type { CertificateDetails } from '../../../shared/api';
import type { Certificate, CertificatePath } from '../../../shared/model/certificate';
import type { TrustContext } from '../../../shared/model/verdict';
import {
  allPurposes,
  purposeRows,
  type ViewerText,
  viewerTexts,
} from '../../../shared/windows/certificate-viewer';
import { describeOid } from '../../../shared/windows/oids';
import { describeCertificate, findPaths } from '../../certificates';
import { type TrustedRoots, trustedRoots } from '../../verdict';
import { summaryOf } from './certificate-summary';

/**
 * What the certificate viewer of a PC shows: General, Details and Certification Path. `carried` are certificates
 * that came with it, of which a chain may be built. Pure; revocation is not looked at.
 * Source: CERT_TRUST_STATUS (wincrypt.h); words in `shared/windows/certificate-viewer.ts`.
 */
export function certificateDetails(
  certificate: Certificate,
  carried: readonly Certificate[],
  trust: TrustContext,
): CertificateDetails {
  const beliefs = trustedRoots(trust);
  const pool = beliefs.pool([certificate, ...carried]);
  const at = Date.parse(trust.now);
  const judged = findPaths(certificate, pool).map((path) => ({
    faults: faultsOf(path, beliefs, at),
    path,
  }));
  // Windows shows the best chain: the fewest faults, and among equals the one found first.
  const [best] = judged.toSorted((a, b) => count(a.faults) - count(b.faults));
  const certificates = best?.path.certificates ?? [certificate];
  const faults = best?.faults ?? [];
  return {
    certificate: summaryOf(certificate),
    purposes: [...purposesOf(certificate)],
    fields: describeCertificate(certificate).map((field) => ({ ...field })),
    path: certificates
      .map((each, index) => ({
        certificate: summaryOf(each),
        status: worded(faults[index] ?? viewerTexts.ok),
        ok: (faults[index] ?? null) === null,
      }))
      .toReversed(),
    status: worded(statusOf(faults)),
    der: Buffer.from(certificate.der).toString('base64'),
  };
}

type Faults = readonly (ViewerText | null)[];

const count = (faults: Faults): number => faults.filter((fault) => fault !== null).length;

/** What is wrong with each certificate of a path by itself, leaf first. */
function faultsOf({ certificates, end }: CertificatePath, beliefs: TrustedRoots, at: number): Faults {
  const last = certificates.length - 1;
  return certificates.map((certificate, index) => {
    if (beliefs.isDisallowed(certificate)) return viewerTexts.distrusted;
    if (index === last && end === 'partial') return viewerTexts.noIssuer;
    if (index === last && !beliefs.isTrusted(certificate)) return viewerTexts.untrustedRoot;
    if (!(at >= Date.parse(certificate.notBefore) && at <= Date.parse(certificate.notAfter))) {
      return viewerTexts.expired;
    }
    const issues = index > 0 && certificate.basicConstraints?.ca === false;
    return issues ? viewerTexts.notAuthority : null;
  });
}

/** The General tab's sentence about the certificate itself, the first of the path. */
function statusOf(faults: Faults): ViewerText {
  const [own, ...above] = faults;
  if (own) {
    if (own === viewerTexts.untrustedRoot) return viewerTexts.untrustedRootGeneral;
    return own === viewerTexts.noIssuer ? viewerTexts.noIssuerGeneral : own;
  }
  if (above.includes(viewerTexts.distrusted)) return viewerTexts.distrustedAbove;
  if (above.includes(viewerTexts.noIssuer)) return viewerTexts.noIssuerGeneral;
  if (above.includes(viewerTexts.untrustedRoot)) return viewerTexts.notVerified;
  return above.some((fault) => fault !== null) ? viewerTexts.invalidAbove : viewerTexts.ok;
}

const worded = ({ text, unconfirmed }: ViewerText): string =>
  unconfirmed ? `${text} (Windows’ own wording is not confirmed.)` : text;

function purposesOf({ ekus }: Certificate): readonly string[] {
  if (ekus === null) return allPurposes;
  return ekus.flatMap(
    (oid) => purposeRows.find((row) => row.oid === oid)?.texts ?? [describeOid(oid)?.name ?? oid],
  );
}
