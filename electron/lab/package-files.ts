import { hashBytes } from '../authenticode';
import type { Authority } from './authority';
import { edited, withCatalogFile, withOtherLineEnds, withoutCatalogFile } from './inf-text';
import type { KindPlan } from './kind-plan';
import { LabError } from './lab-error';
import { baseName, type Files, type LabSource } from './lab-source';
import { type SignPeOptions, signPe, withoutSignature } from './pe';
import { layoutOf } from './pe-layout';
import type { SignOptions } from './sign';

/** Whether the bytes are an image as signatures see it. */
export const isImage = (bytes: Uint8Array): boolean => hashBytes(bytes, []).kind === 'authenticode';

/** The package's files as they are when its catalogs are made: INFs name or do not name them, images are signed. */
export function contentsOf(
  plan: KindPlan,
  source: LabSource,
  authority: Authority,
  signing: SignOptions,
): Files {
  const files = new Map(source.files);
  for (const catalog of source.catalogs) {
    for (const { path, namesCatalog } of catalog.infs) {
      const inf = files.get(path) ?? new Uint8Array();
      if (plan.catalog === 'not-named') files.set(path, withoutCatalogFile(inf));
      else if (!namesCatalog) files.set(path, withCatalogFile(inf, baseName(catalog.path)));
    }
  }
  if (plan.embedded === undefined) return files;
  const drivers = driversOf(files);
  if (drivers.length === 0) throw new LabError('NOT_POSSIBLE', 'The package has no .sys file to sign.');
  const plain = { ...signing, pageHashes: plan.pageHashes ?? false };
  const options: SignPeOptions =
    plan.embedded === 'nested' ? { ...plain, digest: 'sha1', nested: signing } : plain;
  for (const [path, bytes] of drivers) {
    files.set(path, signPe(withoutSignature(bytes, path), authority, options));
  }
  return files;
}

/** Driver images: what an embedded signature is for. */
export const driversOf = (files: Files): readonly (readonly [path: string, bytes: Uint8Array])[] =>
  [...files].filter(([path, bytes]) => /\.sys$/i.test(path) && isImage(bytes));

/** What befalls the files once the catalogs are made. */
export function afterwards(plan: KindPlan, files: Files, { catalogs: [catalog] }: LabSource): Files {
  const changed = new Map(files);
  const infs = catalog?.infs.map(({ path }) => path) ?? [];
  const inf = infs[0] ?? '';
  const infBytes = files.get(inf) ?? new Uint8Array();
  const payload = (catalog?.members ?? [])
    .filter((path) => !infs.includes(path))
    .flatMap((path): [string, Uint8Array][] => {
      const bytes = files.get(path);
      return bytes === undefined ? [] : [[path, bytes]];
    });
  switch (plan.afterwards) {
    case 'inf-line-ends':
      return changed.set(inf, withOtherLineEnds(infBytes));
    case 'inf':
      return changed.set(inf, edited(infBytes));
    case 'file': {
      const [path, bytes] = required(
        payload.find(([, each]) => isImage(each)),
        'program file to change',
      );
      return changed.set(path, withOtherByte(bytes, layoutOf(bytes).certificateTable - 1));
    }
    case 'byte': {
      const [path, bytes] = required(
        payload.find(([, each]) => each.length > 0 && !isImage(each)),
        'file beside its programs to change',
      );
      return changed.set(path, withOtherByte(bytes, bytes.length - 1));
    }
    case 'missing-file':
      changed.delete(required(missingFile(plan, catalog?.members, infs) ?? undefined, 'file to leave out'));
      return changed;
    case 'extra-file':
      return changed.set('not-in-the-inf.txt', Buffer.from('Not part of the package.\r\n', 'latin1'));
    default:
      return changed;
  }
}

/** The file that a kind leaves out: the last that the INF copies. `null` when it leaves out none. */
export function missingFile(
  plan: KindPlan,
  members: readonly string[] = [],
  infs: readonly string[] = [],
): string | null {
  if (plan.afterwards !== 'missing-file') return null;
  return members.findLast((path) => !infs.includes(path)) ?? null;
}

function withOtherByte(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

function required<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new LabError('NOT_POSSIBLE', `The package has no ${what}.`);
  return found;
}
