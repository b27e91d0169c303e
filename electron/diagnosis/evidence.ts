import { imageExtent } from '../authenticode';
import { looksConverted } from './binary-forms';
import { cutCabinet } from './cabinet-forms';
import { lostCharacters } from './encoding-forms';
import type { Observation } from './observation';
import { nameOf, type Subject } from './subject';

const day = 24 * 60 * 60 * 1000;

/** What speaks for a change although no form of the file proves it. Most telling first. */
export function evidenceOf(subject: Subject): readonly Observation[] {
  const { bytes } = subject;
  const placeholder = bytes === null ? null : notTheFile(bytes, subject);
  if (placeholder !== null) return [placeholder];
  const telling = [
    ...(bytes === null ? [] : fromBytes(bytes)),
    ...fromSignature(subject),
    ...fromDates(subject),
  ];
  return telling.length > 0 ? telling : otherVersion(subject);
}

function notTheFile(bytes: Uint8Array, { index, path }: Subject): Observation | null {
  const found = (what: Extract<Observation, { kind: 'not-the-file' }>['found']): Observation => ({
    kind: 'not-the-file',
    found: what,
  });
  if (bytes.length === 0) return found('empty');
  if (bytes.every((byte) => byte === 0)) return found('zeros');
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart().toLowerCase();
  // Source: the Git LFS specification, "The Pointer".
  if (head.startsWith('version https://git-lfs.github.com/spec/')) return found('lfs-pointer');
  if (head.startsWith('<!doctype html') || head.startsWith('<html')) return found('web-page');
  const listedAsImage = index.findByFileName(nameOf(path)).some(({ subject: of }) => of === 'pe');
  return listedAsImage && imageExtent(bytes) === null ? found('no-image') : null;
}

function fromBytes(bytes: Uint8Array): readonly Observation[] {
  const extent = imageExtent(bytes);
  const found: Observation[] = [];
  if (extent !== null) {
    const expected = Math.max(extent.sectionsEnd, extent.signature?.end ?? 0);
    if (expected > bytes.length) found.push({ kind: 'truncated', expected, found: bytes.length });
  }
  const cut = cutCabinet(bytes);
  if (cut !== null) found.push(cut);
  if (bytes.includes(0)) {
    const change = looksConverted(bytes);
    if (change !== null) found.push({ kind: 'binary-as-text', change });
  } else {
    const count = lostCharacters(bytes);
    if (count > 0) found.push({ kind: 'lost-characters', count });
  }
  return found;
}

function fromSignature({ embedded }: Subject): readonly Observation[] {
  if (embedded?.status === 'bad-digest') return [{ kind: 'changed-after-signing' }];
  if (embedded?.status !== 'valid' || !embedded.fileDigestMatches) return [];
  const time = embedded.timestamps.find(({ status }) => status === 'valid')?.time ?? null;
  return [{ kind: 'signed-as-it-is', signer: embedded.signer?.subject ?? 'an unknown signer', time }];
}

/**
 * A file that is younger than the catalog cannot be what was signed. The date of an image counts only when it can be
 * one: linkers for reproducible builds put a hash there. Source: "PE Format", TimeDateStamp.
 */
function fromDates({ bytes, catalogMade, driverDate }: Subject): readonly Observation[] {
  if (catalogMade === null) return [];
  const made = Date.parse(catalogMade);
  const linked = (bytes === null ? 0 : (imageExtent(bytes)?.linked ?? 0)) * 1000;
  const stated = driverDate === null ? Number.NaN : Date.parse(driverDate);
  const tooYoung = [linked, stated].find((time) => time > made + 2 * day && time < made + 3650 * day);
  if (tooYoung === undefined) return [];
  const date = new Date(tooYoung).toISOString().slice(0, 10);
  return [{ kind: 'newer-than-catalog', date, catalog: catalogMade.slice(0, 10) }];
}

function otherVersion({ index, path }: Subject): readonly Observation[] {
  const expected = index
    .findByFileName(nameOf(path))
    .flatMap(({ digests }) => digests.map(({ value }) => value));
  return expected.length === 0 ? [] : [{ kind: 'other-version', expected }];
}
