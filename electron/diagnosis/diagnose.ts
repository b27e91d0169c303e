import type { Diagnosis } from '../../shared/model/diagnosis';
import { imageExtent } from '../authenticode';
import { type Budget, createBudget } from './budget';
import { findingOf } from './describe';
import { evidenceOf } from './evidence';
import { findForm } from './find-form';
import { type Match, matchOf } from './match';
import type { Observation } from './observation';
import { type Neighbour, nameOf, type Subject } from './subject';
import { wholeFileHash } from './whole-file';

/** What was found out about a file, and where its original is. */
export interface Diagnosed {
  readonly diagnosis: Diagnosis;
  readonly original: Original | null;
}

export type Original =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Another file of the source. */
  | { readonly kind: 'file'; readonly path: string };

/**
 * How a file that its catalog does not list came to be so. Other forms of it are hashed until one is in the catalog;
 * that proves the change and is the original. Then the files around it are asked, and then what merely speaks for a
 * change is told. Pure; what each step yields is the number of bytes that it hashed, so that the caller can let
 * others have a turn.
 * Source: "Catalog Files and Digital Signatures" (WDD): Windows takes a file for unaltered when its hash is a member.
 */
export function* diagnose(subject: Subject, budget: Budget = createBudget()): Generator<number, Diagnosed> {
  const { found, stopped } = yield* findForm(subject, budget);
  if (found !== null) {
    const { form, digest } = found;
    const bytes = Uint8Array.from(form.bytes);
    return repairable(subject, form.changes, digest, bytes.length, { kind: 'bytes', bytes });
  }
  return replaced(subject) ?? (yield* explained(subject, stopped));
}

/** The right file lies somewhere else: under another name, in another folder, in another package that is open. */
function replaced(subject: Subject): Diagnosed | null {
  for (const neighbour of subject.neighbours) {
    const digest = wantedOf(neighbour, subject);
    if (digest === null) continue;
    const { path, source, size } = neighbour;
    if (source === null) {
      const change: Observation = { kind: 'stale-copy', right: path };
      return repairable(subject, [change], digest, size, { kind: 'file', path });
    }
    return told(subject, [[{ kind: 'open-elsewhere', path, source }, true]], 'all');
  }
  return null;
}

function wantedOf(neighbour: Neighbour, { index, path, bytes, claimed }: Subject): Match | null {
  const digest = matchOf(neighbour.hash, index);
  if (digest === null || claimed.has(digest.value)) return null;
  const listed = index.findByFileName(nameOf(path)).flatMap(({ digests }) => digests);
  if (listed.length > 0 && !listed.some(({ value }) => value === digest.value)) return null;
  const machine = bytes === null ? null : (imageExtent(bytes)?.machine ?? null);
  if (machine === neighbour.machine) return digest;
  if (machine !== null) return null;
  // A catalog may list the files of several architectures under one name: which one belongs here cannot be told.
  const sameKind = new Set(
    listed.filter(({ algorithm }) => algorithm === digest.algorithm).map(({ value }) => value),
  );
  return sameKind.size > 1 ? null : digest;
}

function* explained(subject: Subject, stopped: boolean): Generator<number, Diagnosed> {
  const elsewhere = subject.otherCatalogs.find(
    ({ index }) => subject.hash !== null && matchOf(subject.hash, index) !== null,
  );
  const whole = subject.bytes === null ? null : yield* wholeFileHash(subject.bytes, subject.index);
  const proven: readonly Observation[] = [
    ...(whole === null ? [] : [whole]),
    ...(elsewhere === undefined ? [] : [{ kind: 'other-catalog', catalog: elsewhere.path } as const]),
  ];
  // That the catalog wants another hash under this name goes without saying beside a proof.
  const evidence = evidenceOf(subject).filter(({ kind }) => proven.length === 0 || kind !== 'other-version');
  const observed = [
    ...proven.map((what) => [what, true] as const),
    ...evidence.map((what) => [what, false] as const),
  ];
  return told(subject, observed, subject.bytes === null ? 'none' : stopped ? 'some' : 'all');
}

function repairable(
  { inf, path }: Subject,
  changes: readonly Observation[],
  digest: Match,
  size: number,
  original: Original,
): Diagnosed {
  const takenFrom = original.kind === 'file' ? original.path : null;
  const findings = changes.map((change) => findingOf(change, true));
  const viaGit = findings.some(({ kind }) => kind === 'line-ends' || kind === 'binary-as-text');
  return {
    original,
    diagnosis: {
      inf,
      path,
      outcome: 'repairable',
      findings,
      advice: viaGit
        ? 'Save a repaired copy. If the package is kept in git, mark its files “-text” in .gitattributes and check them out again.'
        : 'Save a repaired copy.',
      repair: { takenFrom, size, digest: { ...digest } },
    },
  };
}

function told(
  { inf, path }: Subject,
  observed: readonly (readonly [Observation, proven: boolean])[],
  tried: FormsTried,
): Diagnosed {
  const findings = observed.map(([what, proven]) => findingOf(what, proven));
  const proven = findings.some((finding) => finding.proven);
  // That the catalog wants another hash under this name is only the fault put in other words.
  const suspected = findings.some(({ kind }) => kind !== 'other-version');
  const outcome = proven ? 'proven' : suspected ? 'suspected' : 'unexplained';
  return {
    original: null,
    diagnosis: {
      inf,
      path,
      outcome,
      findings,
      advice: `${whyNoMore(tried, outcome)}Get the file, or the whole package, from its vendor again; or make and sign the catalog anew.`,
      repair: null,
    },
  };
}

/** How many of its other forms were tried. */
type FormsTried = 'all' | 'some' | 'none';

function whyNoMore(tried: FormsTried, outcome: Diagnosis['outcome']): string {
  if (tried === 'none') return 'It is too large to be tried in other forms. ';
  if (tried === 'some')
    return 'Not all of its other forms were tried, since it is large or many files were altered; none of those tried is in the catalog. ';
  if (outcome !== 'unexplained') return '';
  return 'No form of it that tools usually make is in the catalog: its content was edited, or is of another release. ';
}
