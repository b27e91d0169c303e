import type { PathResult } from '../../../shared/model/certificate';
import type {
  InspectedCatalog,
  InspectedFile,
  InspectedPackage,
  InspectedPath,
  Inspection,
} from '../../../shared/model/inspection';
import type { FileFacts, PackageFacts, SourceFacts } from '../../../shared/model/package';
import type { UserKind } from '../../../shared/model/pc';
import type { Problem } from '../../../shared/model/problem';
import type { EmbeddedSignature, Signature, Timestamp } from '../../../shared/model/signature';
import type { Verdict } from '../../../shared/model/verdict';
import { describeAlteration } from '../../verdict';
import { summaryOf } from '../trust/certificate-summary';

/** The document of `inspect --json`, which the app shows too. `verdicts` are in the order of the packages. */
export function inspectionDocument(
  facts: SourceFacts,
  verdicts: readonly Verdict[],
  pc: { readonly id: string | null; readonly windows: string; readonly user: UserKind },
): Inspection {
  return {
    schema: 'driver-preflight/inspection@1',
    source: { ...facts.source },
    architecture: facts.architecture,
    pc: { ...pc },
    packages: facts.packages.flatMap((each, index) => {
      const verdict = verdicts[index];
      return verdict === undefined ? [] : [inspectedPackage(each, verdict)];
    }),
    problems: facts.problems.map(problemOf),
  };
}

function inspectedPackage(facts: PackageFacts, verdict: Verdict): InspectedPackage {
  const { inf } = facts;
  return {
    inf: {
      path: inf.path,
      encoding: inf.encoding,
      kind: inf.kind,
      class: inf.class,
      classGuid: inf.classGuid,
      provider: inf.provider,
      driverVersion: inf.driverVersion === null ? null : { ...inf.driverVersion },
      catalogFile: inf.catalogFile,
      architectures: [...inf.architectures],
      devices: inf.devices.map(({ description, hardwareIds, compatibleIds }) => ({
        description,
        hardwareIds: [...hardwareIds],
        compatibleIds: [...compatibleIds],
      })),
      problems: inf.problems.map(problemOf),
    },
    catalog: facts.catalog === null ? null : inspectedCatalog(facts.catalog, verdict),
    files: facts.files.map(inspectedFile),
    signatureType: verdict.signatureType,
    standIn: verdict.standInRoots.length > 0,
    verdict: {
      category: verdict.category,
      infUsable: verdict.infUsable,
      reason: verdict.reason,
      code: verdict.code,
      publisher: verdict.publisher,
      summary: verdict.summary,
      judgedAt: verdict.judgedAt === null ? null : { ...verdict.judgedAt },
      checks: verdict.checks.map((check) => ({ ...check })),
    },
  };
}

function inspectedCatalog(facts: NonNullable<PackageFacts['catalog']>, verdict: Verdict): InspectedCatalog {
  const { catalog, signature } = facts;
  const taken = verdict.paths[0];
  const digests = new Set(
    catalog?.members.flatMap((member) => member.digests.map((digest) => digest.algorithm)),
  );
  return {
    path: facts.path,
    version: catalog?.version ?? null,
    members: catalog?.members.length ?? 0,
    digests: [...digests].toSorted(),
    attributes: catalog?.attributes.map((attribute) => ({ ...attribute })) ?? [],
    signature:
      signature === null
        ? { valid: false, code: '0x800B0100', detail: facts.problem?.message ?? 'The catalog is not signed.' }
        : { valid: signature.status === 'valid', code: signature.code, detail: signature.detail },
    signer: signature?.signer ? summaryOf(signature.signer) : null,
    digestAlgorithm: signature?.digestAlgorithm ?? null,
    timestamp: timestampOf(signature),
    nestedSignatures: signature?.nested.length ?? 0,
    programName: signature?.programName ?? null,
    chain: taken?.path.certificates.map(summaryOf) ?? [],
    root: taken === undefined ? null : rootOf(taken, verdict),
    paths: verdict.paths.map((result, index) => inspectedPath(result, index === 0, verdict)),
  };
}

function inspectedPath(result: PathResult, first: boolean, verdict: Verdict): InspectedPath {
  return {
    code: result.code,
    detail: result.detail,
    taken: first,
    certificates: result.path.certificates.map(summaryOf),
    root: rootOf(result, verdict),
  };
}

function rootOf(result: PathResult, { standInRoots }: Verdict): InspectedPath['root'] {
  if (result.root === null) return null;
  const { subject, thumbprint } = result.root;
  const standIn = standInRoots.some((each) => each.thumbprint === thumbprint);
  return { subject, thumbprint, trusted: result.rootTrusted, kind: result.rootKind, standIn };
}

function inspectedFile(file: FileFacts): InspectedFile {
  return {
    path: file.path,
    role: file.role,
    referenced: file.referenced,
    present: file.present,
    size: file.size,
    compressedAs: file.compressedAs,
    hash: file.hash === null ? null : { kind: file.hash.kind, ...file.hash.digests },
    status: file.status,
    alterations: file.alterations.map(describeAlteration),
    embeddedSignature: file.embeddedSignature === null ? null : embeddedOf(file.embeddedSignature),
    kernelMode: file.image?.kernelMode ?? false,
    problem: file.problem === null ? null : problemOf(file.problem),
  };
}

function embeddedOf(signature: EmbeddedSignature): NonNullable<InspectedFile['embeddedSignature']> {
  const damaged = signature.status === 'valid' && !signature.fileDigestMatches;
  return {
    signer: signature.signer === null ? null : summaryOf(signature.signer),
    valid: signature.status === 'valid' && signature.fileDigestMatches,
    code: damaged ? '0x80096010' : signature.code,
    detail: damaged ? 'The file was changed after it was signed.' : signature.detail,
    digestAlgorithm: signature.digestAlgorithm,
    timestamp: timestampOf(signature),
    nested: signature.nested.length,
  };
}

function timestampOf(signature: Signature | null): InspectedCatalog['timestamp'] {
  const timestamp: Timestamp | undefined =
    signature?.timestamps.find((each) => each.status === 'valid') ?? signature?.timestamps[0];
  if (timestamp === undefined) return null;
  const { time, kind, authority, code, detail } = timestamp;
  return { time, kind, authority, valid: timestamp.status === 'valid', code, detail };
}

function problemOf(problem: Problem): Problem {
  return { ...problem };
}
