import { readFile } from 'node:fs/promises';
import type { Alteration } from '../../shared/model/package';
import type { HashedFile } from '../authenticode';
import { hashInPieces } from '../authenticode';
import type { CatalogIndex } from '../catalog';
import type { IntakeFile } from '../intake';
import { imageAlterations } from './image-alterations';
import { nameOf } from './paths';
import { textVariants } from './text-variants';
import { createTurns, inTurns } from './turns';

/** Only files up to this size are tried in other forms: each form is hashed whole, in memory. */
const largestTried = 32 * 1024 * 1024;
/** Bytes that are hashed for one file at most: what a text of 16 MiB with any line ends needs. */
const mostHashed = 512 * 1024 * 1024;

interface Subject {
  readonly file: IntakeFile;
  /** Its bytes when they are at hand already. */
  readonly bytes: Uint8Array | null;
  readonly hashed: HashedFile | null;
  readonly index: CatalogIndex;
  readonly otherCatalogs: () => Promise<readonly { readonly path: string; readonly index: CatalogIndex }[]>;
}

/**
 * How a file that is not in its catalog was altered, as far as that can be shown: a form of it whose hash the
 * catalog does list proves the change. Most certain first; empty when nothing is known.
 */
export async function findAlterations(subject: Subject): Promise<readonly Alteration[]> {
  const { file, index } = subject;
  if (file.size <= largestTried) {
    const bytes = subject.bytes ?? (await readFile(file.diskPath));
    const isText = subject.hashed === null || subject.hashed.hash?.kind === 'flat';
    const proved = await inTurns((isText ? provedByText : provedByImage)(bytes, index), createTurns());
    if (proved.length > 0) return proved;
  }
  const elsewhere = await otherCatalog(subject);
  const sameName = index.findByFileName(nameOf(file.path));
  const expected = sameName.flatMap((member) => member.digests.map((digest) => digest.value));
  return [
    ...(elsewhere === null ? [] : [elsewhere]),
    ...(expected.length === 0 ? [] : [{ kind: 'other-version', expected } as const]),
  ];
}

/** What each step yields is the number of bytes that were hashed. */
type Search = Generator<number, readonly Alteration[]>;

/** Tries the forms of a text, likeliest first, until `most` bytes were hashed. */
export function* provedByText(bytes: Uint8Array, index: CatalogIndex, most = mostHashed): Search {
  let left = most;
  for (const variant of textVariants(bytes)) {
    left -= variant.bytes.length * index.algorithms.length;
    if (left < 0) return [];
    if (yield* isListed(variant.bytes, index)) return variant.alterations;
  }
  return [];
}

function* provedByImage(bytes: Uint8Array, index: CatalogIndex): Search {
  const { candidates, evidence } = imageAlterations(bytes);
  for (const candidate of candidates) {
    if (yield* isListed(candidate.bytes(), index)) return [candidate.alteration];
  }
  return evidence;
}

function* isListed(bytes: Uint8Array, index: CatalogIndex): Generator<number, boolean> {
  const { digests } = yield* hashInPieces(bytes, index.algorithms);
  return index.algorithms.some((algorithm) => {
    const digest = digests[algorithm];
    return digest !== undefined && index.has(algorithm, digest);
  });
}

async function otherCatalog(subject: Subject): Promise<Alteration | null> {
  const digests = subject.hashed?.hash?.digests ?? {};
  for (const { path, index } of await subject.otherCatalogs()) {
    const found = index.algorithms.some((algorithm) => {
      const digest = digests[algorithm] ?? undefined;
      return digest !== undefined && index.has(algorithm, digest);
    });
    if (found) return { kind: 'other-catalog', catalog: path };
  }
  return null;
}
