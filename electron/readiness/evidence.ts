import type { Advice } from '../../shared/model/readiness';
import { describeOid } from '../../shared/windows/oids';
import { signatureTypeName } from '../../shared/windows/signature-types';
import { typesLooking } from '../../shared/windows/signature-types-facts';
import type { Context } from './types';

const telling = new Set(['qualification level', 'submission id', 'os', 'declarative', 'universal']);

/** Which type of signature the package bears now, and what in it says so. */
export function presentType({ facts, verdict }: Pick<Context, 'facts' | 'verdict'>): Advice['present'] {
  const { signatureType } = verdict;
  const rows = typesLooking(signatureType);
  const alike =
    rows.length > 1
      ? `${rows.map(({ id }) => id).join(' and ')} look alike: nothing in the package tells them apart.`
      : null;
  return {
    signatureType,
    name: signatureTypeName(signatureType, verdict.standInRoots.length > 0),
    alike,
    evidence: evidenceOf({ facts, verdict }),
  };
}

function evidenceOf({ facts, verdict }: Pick<Context, 'facts' | 'verdict'>): Advice['present']['evidence'] {
  const signature = facts.catalog?.signature ?? null;
  const signer = signature?.signer ?? null;
  if (facts.catalogState === 'not-named') return [{ what: 'Catalog', value: 'The INF names none.' }];
  if (facts.catalogState === 'missing')
    return [{ what: 'Catalog', value: `${facts.inf.catalogFile} is not there.` }];
  if (signature === null || signer === null) return [{ what: 'Catalog', value: 'It bears no signature.' }];
  const { crossCertificate: cross, standInRoots } = verdict;
  const [path] = verdict.paths;
  const root = path?.root ?? null;
  const kind = standInRoots.some(({ thumbprint }) => thumbprint === root?.thumbprint)
    ? 'the lab’s stand-in for Microsoft’s'
    : path?.rootKind;
  const usages = signer.ekus?.map((oid) => `${describeOid(oid)?.name ?? 'unknown'} (${oid})`) ?? ['any'];
  const attributes = facts.catalog?.catalog?.attributes ?? [];
  return [
    { what: 'Signer', value: signer.subject },
    { what: 'Issued by', value: signer.selfIssued ? 'itself' : signer.issuer },
    { what: 'Usages', value: usages.join(', ') },
    { what: 'Root', value: root === null ? 'not found' : `${root.subject} (${kind})` },
    ...(cross === null
      ? []
      : [{ what: 'Cross-certificate', value: `${cross.subject}, until ${cross.notAfter.slice(0, 10)}` }]),
    ...attributes
      .filter(({ name }) => telling.has(name.toLowerCase()))
      .map(({ name, value }) => ({ what: `Catalog attribute ${name}`, value })),
  ];
}
