import type { Certificate } from '../../../shared/model/certificate';
import type { SourceFacts } from '../../../shared/model/package';
import type { Signature } from '../../../shared/model/signature';
import { findKnown } from '../../certificates';
import { AppError } from '../app-error';
import { pcContext } from '../pcs/pc-context';
import type { Handlers, Session } from '../session';
import { certificateDetails } from './certificate-details';

type CertificateCalls = Pick<Handlers, 'certificate.get'>;

/** The certificate viewer. */
export function certificateCalls(session: Session): CertificateCalls {
  return {
    'certificate.get': async ({ pcId, thumbprint, inspectionId }) => {
      const { trust } = await pcContext(session, pcId);
      const held = await session.pcs.certificates(pcId);
      const carried =
        inspectionId === undefined ? [] : certificatesOf(session.inspections.get(inspectionId).facts);
      const near = [...carried, ...held.trusted, ...held.disallowed, ...held.root, ...held.authority];
      // An issuer that the path shows may be one that Windows brings.
      const certificate =
        near.find((each) => each.thumbprint === thumbprint) ?? findKnown(thumbprint)?.certificate;
      if (certificate === undefined) {
        throw new AppError(
          'NOT_FOUND',
          `The certificate ${thumbprint} is neither in a store of “${pcId}” nor in the package.`,
        );
      }
      return certificateDetails(certificate, near, trust);
    },
  };
}

/** Every certificate that a source carries, in the signatures of its catalogs and of its files. */
function certificatesOf(facts: SourceFacts): readonly Certificate[] {
  const signatures = facts.packages.flatMap(({ catalog, files }) => [
    catalog?.signature ?? null,
    ...files.map((file) => file.embeddedSignature),
  ]);
  const found = signatures.flatMap((signature) => (signature === null ? [] : certificatesIn(signature)));
  return [...new Map(found.map((certificate) => [certificate.thumbprint, certificate])).values()];
}

function certificatesIn(signature: Signature): readonly Certificate[] {
  const { signer, certificates, timestamps, nested } = signature;
  return [
    ...(signer === null ? [] : [signer]),
    ...certificates,
    ...timestamps.flatMap((timestamp) => [
      ...(timestamp.signer === null ? [] : [timestamp.signer]),
      ...timestamp.certificates,
    ]),
    ...nested.flatMap(certificatesIn),
  ];
}
