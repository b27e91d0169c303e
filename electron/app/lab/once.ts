import type { Certificate } from '../../../shared/model/certificate';
import type { LabKindFacts, LabMade, TestSignedDocument } from '../../../shared/model/lab';
import type { Inf2CatSystem } from '../../../shared/windows/inf2cat-systems';
import {
  certificateNames,
  type Files,
  findKind,
  kindGroups,
  kindPlans,
  type LabMachine,
  type LabSpecimen,
  type LabStores,
  labTimestamp,
  makeSpecimen,
  newTestIdentity,
  notARelease,
  readPfx,
  signability,
  specimenReadme,
  storeFiles,
  type TestSigned,
  testSign,
  testSignReadme,
  writePfx,
} from '../../lab';
import { AppError } from '../app-error';
import type { OpenOptions } from '../packages/open-package';
import { withLabErrors } from './errors';
import { readForLab } from './lab-source';

/** Where the package lies among what the lab hands over. */
export const driverFolder = 'driver';

/** Something that the lab made, as files to be written into one new folder, and what there is to say of it. */
export interface LabBundle<D> {
  readonly files: Files;
  readonly document: D;
}

/** The kinds for people, under their headings. The kind `publisher` is one of them by another name. */
export function labKindList(): readonly LabKindFacts[] {
  return kindGroups.flatMap(({ name: group, kinds }) =>
    kinds
      .filter((kind) => kind !== 'publisher')
      .map((kind) => {
        const { name, description, category, testMode = false } = kindPlans[kind];
        return { kind, name, group, description, category, testMode };
      }),
  );
}

export interface MakeOptions {
  /** The package to make it from; `null` for the built-in sample driver. */
  readonly from: string | null;
  readonly publisher: string | null;
  readonly machine: LabMachine;
  readonly now: Date;
}

/** Makes a package of a kind. Rejects with `AppError`. */
export function makeLab(
  id: string,
  { from, publisher, machine, now }: MakeOptions,
  open: OpenOptions,
): Promise<LabBundle<LabMade> & { readonly specimen: LabSpecimen }> {
  return withLabErrors(async () => {
    const kind = findKind(id);
    if (kind === null) {
      const known = labKindList().map((each) => each.kind);
      throw new AppError('USAGE', `The lab makes no “${id}”. It makes: ${known.join(', ')}.`);
    }
    const source = from === null ? null : (await readForLab(from, null, open)).source;
    const specimen = await makeSpecimen(kind, {
      now,
      machine,
      ...(publisher === null ? {} : { publisher }),
      ...(source === null ? {} : { source }),
    });
    const files = bundled(specimen.files, storeFiles(specimen.stores), specimenReadme(specimen));
    const { description, expected, certificates } = specimen;
    const document: LabMade = {
      schema: 'driver-preflight/lab-package@1',
      kind,
      description,
      category: expected.category,
      missingFiles: [...expected.missingFiles],
      publisher: named(certificates.leaf),
      root: named(certificates.root),
      folder: null,
      files: [...files.keys()],
    };
    return { files, document, specimen };
  });
}

/** Who test-signs: a new certificate, whose key is kept only where a passphrase protects it, or that of a PFX file. */
export type TestSigner =
  | { readonly kind: 'new'; readonly name: string; readonly passphrase: string | null }
  | { readonly kind: 'pfx'; readonly bytes: Uint8Array; readonly passphrase: string };

export interface SignLabOptions {
  readonly signer: TestSigner;
  /** `null`: those that are usual for the package's architectures. */
  readonly systems: readonly Inf2CatSystem[] | null;
  readonly timestamp: boolean;
  readonly pageHashes: boolean;
  readonly sha1: boolean;
  readonly now: Date;
}

export interface TestSignedBundle extends LabBundle<TestSignedDocument> {
  /** What a test PC's stores need; empty when nothing was signed. */
  readonly stores: LabStores;
}

const emptyStores: LabStores = { root: [], trusted: [], disallowed: [], authority: [] };

/**
 * Test-signs a copy of a package. Nothing is signed, and there are no files, when the INFs have errors: the document
 * tells them. Rejects with `AppError`.
 */
export function signLab(
  path: string,
  { signer, systems, now, ...form }: SignLabOptions,
  open: OpenOptions,
): Promise<TestSignedBundle> {
  return withLabErrors(async () => {
    if (signer.passphrase === '') throw new AppError('USAGE', 'The passphrase is empty: write one.');
    const read = await readForLab(path, systems, open);
    const findings = unique(read.infs.flatMap((inf) => signability(inf, now)));
    const nothing: TestSignedDocument = {
      schema: 'driver-preflight/test-signature@1',
      findings: [...findings],
      signed: [],
      publisher: null,
      systems: [],
      notes: [],
      folder: null,
      files: [],
    };
    if (findings.some(({ level }) => level === 'error'))
      return { files: new Map(), document: nothing, stores: emptyStores };
    const identity =
      signer.kind === 'new'
        ? await newTestIdentity(signer.name, now, form.sha1)
        : readPfx(signer.bytes, signer.passphrase);
    const made = await testSign(read.source, { identity, now, ...form });
    const key =
      signer.kind === 'new' && signer.passphrase !== null ? writePfx(identity, signer.passphrase) : null;
    const infs = read.source.catalogs.flatMap((catalog) => catalog.infs.map((inf) => inf.path));
    const readme = testSignReadme(made, [...new Set(infs)], key !== null);
    const files = bundled(made.files, certificatesOf(made, key), readme);
    const document: TestSignedDocument = {
      ...nothing,
      signed: [...made.signed],
      publisher: named(made.publisher),
      systems: [...new Set(read.source.catalogs.flatMap(({ os }) => os))],
      notes: [notARelease, ...(form.timestamp ? [labTimestamp] : [])],
      files: [...files.keys()],
    };
    const root = made.timestampRoot === null ? [made.root] : [made.root, made.timestampRoot];
    return { files, document, stores: { ...emptyStores, root, trusted: [made.publisher] } };
  });
}

const named = ({ subject, thumbprint }: Certificate) => ({ subject, thumbprint });

function bundled(driver: Files, certificates: Files, readme: Uint8Array): Files {
  const below = (folder: string, files: Files) =>
    [...files].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
  return new Map([
    ['README.txt', readme],
    ...below(driverFolder, driver),
    ...below('certificates', certificates),
  ]);
}

function certificatesOf({ root, publisher, timestampRoot }: TestSigned, key: Uint8Array | null): Files {
  return new Map([
    [certificateNames.root, root.der],
    [certificateNames.publisher, publisher.der],
    ...(timestampRoot === null ? [] : [[certificateNames.timestamp, timestampRoot.der] as const]),
    ...(key === null ? [] : [[certificateNames.pfx, key] as const]),
  ]);
}

/** An INF for several architectures tells most things once for each. */
function unique<T>(findings: readonly T[]): readonly T[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
