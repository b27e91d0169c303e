import type { Certificate } from '../../shared/model/certificate';
import type { Category } from '../../shared/model/verdict';
import { type Authority, createAuthority } from './authority';
import type { KeyType } from './keys';
import type { KindPlan } from './kind-plan';
import { kindPlans, type LabKind } from './kinds';
import { LabError } from './lab-error';
import type { Files, LabSource } from './lab-source';
import type { LabMachine } from './minimal-driver';
import { checkOwnName } from './own-names';
import { catalogOf } from './package-catalog';
import { afterwards, contentsOf, missingFile } from './package-files';
import { sampleSource } from './sample-source';
import type { SignOptions } from './sign';
import { writeNewFolder } from './write-files';

export interface PackageOptions {
  /** The moment at which the package is to be judged; the computer's clock unless given. */
  readonly now?: Date;
  /** Architecture of the sample driver. */
  readonly machine?: LabMachine;
  readonly keyType?: KeyType;
  /** Common name of the publisher's certificate. */
  readonly publisher?: string;
  /** The package to make it from; the built-in sample driver unless given. It is copied, never changed. */
  readonly source?: LabSource;
  /** Signs instead of new certificates: another package of the same publisher. Kinds that need others are misled. */
  readonly authority?: Authority;
}

/** Certificates by the store of a simulated PC that they belong into. */
export interface LabStores {
  readonly root: readonly Certificate[];
  readonly trusted: readonly Certificate[];
  readonly disallowed: readonly Certificate[];
  /** Roots that stand in for Microsoft's. */
  readonly authority: readonly Certificate[];
}

/** What was made of a kind, and what a PC must know for its expected category to come about. */
export interface LabSpecimen {
  readonly kind: LabKind;
  readonly description: string;
  /** Path of the first INF in the package. */
  readonly inf: string;
  /** Path of its catalog; the file may be missing, which is the point of two kinds. */
  readonly catalog: string;
  readonly files: Files;
  readonly certificates: {
    readonly root: Certificate;
    readonly leaf: Certificate;
    readonly intermediate: Certificate | null;
    readonly timestamping: Certificate;
  };
  readonly stores: LabStores;
  readonly expected: { readonly category: Category; readonly missingFiles: readonly string[] };
}

/** A specimen on disk. */
export interface LabPackage extends LabSpecimen {
  readonly folder: string;
}

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365.25 * DAY;

/**
 * Makes a driver package of a kind: its files and catalogs, all real and signed with keys that exist in memory only.
 * @throws LabError NOT_POSSIBLE when the source lacks what the kind needs, NAME_REFUSED for a misleading publisher
 */
export async function makeSpecimen(kind: LabKind, options: PackageOptions = {}): Promise<LabSpecimen> {
  const plan = kindPlans[kind];
  const now = options.now ?? new Date();
  const { validFrom, validTo, signedAt } = momentsOf(plan, now);
  const { publisher = plan.publisher ?? 'Driver Preflight Lab Publisher' } = options;
  if (options.publisher !== undefined) checkOwnName(publisher);
  const source = options.source ?? sampleSource(kind, options.machine ?? 'amd64', signedAt);
  const [first] = source.catalogs;
  const inf = first?.infs[0];
  if (first === undefined || inf === undefined)
    throw new LabError('NOT_POSSIBLE', 'There is no INF to sign.');
  const made = {
    now,
    validFrom,
    validTo,
    digest: plan.digest ?? 'sha256',
    selfSigned: plan.selfSigned ?? false,
    crossCertified: plan.crossCertified ?? false,
    ...(plan.authorityName === undefined ? {} : { authorityName: plan.authorityName }),
    ...(plan.ekus === undefined ? {} : { ekus: plan.ekus }),
    ...(options.keyType === undefined ? {} : { keyType: options.keyType }),
    publisher,
  };
  const authority = options.authority ?? (await createAuthority(made));
  const signing = signOptionsOf(plan, signedAt);

  const contents = contentsOf(plan, source, authority, signing);
  const files = new Map(afterwards(plan, contents, source));
  for (const catalog of source.catalogs) {
    const bytes = catalogOf(plan, catalog, authority, signing, contents, signedAt);
    if (bytes !== null) files.set(catalog.path, bytes);
  }
  const missing = missingFile(
    plan,
    first.members,
    first.infs.map(({ path }) => path),
  );
  return {
    kind,
    description: plan.description,
    inf: inf.path,
    catalog: first.path,
    files,
    certificates: {
      root: authority.root.certificate,
      leaf: authority.publisher.certificate,
      intermediate: plan.selfSigned ? null : authority.intermediate.certificate,
      timestamping: authority.timestamping.signer.certificate,
    },
    stores: storesOf(plan, authority),
    expected: { category: plan.category, missingFiles: missing === null ? [] : [missing] },
  };
}

/**
 * Makes a package of a kind and writes it into `folder`, which is made when it is not there.
 * @throws LabError as `makeSpecimen`, and FOLDER_NOT_EMPTY: what a kind leaves out must not lie there from before
 */
export async function makePackage(
  kind: LabKind,
  folder: string,
  options: PackageOptions = {},
): Promise<LabPackage> {
  const specimen = await makeSpecimen(kind, options);
  await writeNewFolder(folder, specimen.files);
  return { ...specimen, folder };
}

function momentsOf({ validity = 'current' }: KindPlan, now: Date) {
  const ago = (time: number) => new Date(now.getTime() - time);
  switch (validity) {
    case 'current':
      return { validFrom: ago(YEAR), validTo: ago(-2 * YEAR), signedAt: ago(30 * DAY) };
    case 'past':
      return { validFrom: ago(3 * YEAR), validTo: ago(YEAR), signedAt: ago(2 * YEAR) };
    case 'decade-ago':
      return { validFrom: ago(13 * YEAR), validTo: ago(10 * YEAR), signedAt: ago(12 * YEAR) };
  }
}

function signOptionsOf(plan: KindPlan, time: Date): SignOptions {
  const { digest = 'sha256', timestamp = 'rfc3161', withoutChain = false } = plan;
  return {
    digest,
    timestamp: timestamp === 'none' ? null : { kind: timestamp, time },
    programName: 'Driver Preflight Lab driver',
    withoutChain,
  };
}

function storesOf(plan: KindPlan, authority: Authority): LabStores {
  const { rootStore = 'root', leafStore } = plan;
  const root = [authority.root.certificate];
  const leaf = [authority.publisher.certificate];
  return {
    root: rootStore === 'root' ? root : [],
    trusted: leafStore === 'trusted' ? leaf : [],
    disallowed: leafStore === 'disallowed' ? leaf : [],
    authority: [
      ...(rootStore === 'authority' ? root : []),
      ...(authority.verificationRoot === null ? [] : [authority.verificationRoot.certificate]),
    ],
  };
}
