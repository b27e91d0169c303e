import type { Certificate, KnownCertificate, RootKind } from '../../shared/model/certificate';
import {
  type KnownCertificateRow,
  knownCertificateRows,
  namedRoots,
} from '../../shared/windows/known-certificates';
import { parseCertificate } from './parse-certificate';
import { partsOf } from './parts';

interface Entry {
  readonly row: KnownCertificateRow;
  known: KnownCertificate | null;
}

let byThumbprint: ReadonlyMap<string, Entry> | null = null;
let bySubject: ReadonlyMap<string, readonly Entry[]> | null = null;
let all: readonly KnownCertificate[] | null = null;

/**
 * The whole table of known certificates, parsed. Prefer `findKnown` and `knownIssuers` where a few will do: they
 * parse only what they give.
 */
export function knownCertificates(): readonly KnownCertificate[] {
  all ??= [...entries().values()].map(open);
  return all;
}

/** The known certificate with this SHA-1 thumbprint (upper-case hex), or `null`. */
export function findKnown(thumbprint: string): KnownCertificate | null {
  const entry = entries().get(thumbprint);
  return entry === undefined ? null : open(entry);
}

/** Where a root comes from, by the tables: also for roots of which only the thumbprint is known. */
export function knownRootKind({ thumbprint }: Certificate): RootKind {
  const row = entries().get(thumbprint)?.row ?? namedRoots.find((root) => root.thumbprint === thumbprint);
  return row?.kind ?? 'unknown';
}

/**
 * Known certificates that may stand above the given ones in a chain, by name, upwards to the roots. Windows has
 * them from its stores and from the addresses in certificates; a package often carries only a part of its chain.
 */
export function knownIssuers(certificates: readonly Certificate[]): readonly Certificate[] {
  const index = subjects();
  const found = new Set<Certificate>();
  const asked = new Set<string>();
  const queue = certificates.map((certificate) => partsOf(certificate).issuerKey);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (asked.has(key)) continue;
    asked.add(key);
    for (const entry of index.get(key) ?? []) {
      const { certificate } = open(entry);
      found.add(certificate);
      queue.push(partsOf(certificate).issuerKey);
    }
  }
  return [...found];
}

function open(entry: Entry): KnownCertificate {
  if (entry.known === null) {
    const { role, kind, trustedByDefault, source, note } = entry.row;
    entry.known = {
      certificate: parseCertificate(bytesOf(entry.row)),
      role,
      kind,
      trustedByDefault,
      source,
      ...(note === undefined ? {} : { note }),
    };
  }
  return entry.known;
}

function entries(): ReadonlyMap<string, Entry> {
  byThumbprint ??= new Map(knownCertificateRows.map((row) => [row.thumbprint, { row, known: null }]));
  return byThumbprint;
}

/** Made on first use, from the places of the names alone: a command line must start quickly. */
function subjects(): ReadonlyMap<string, readonly Entry[]> {
  if (bySubject === null) {
    const index = new Map<string, Entry[]>();
    for (const entry of entries().values()) {
      const [start, end] = entry.row.subject;
      const key = bytesOf(entry.row).toString('latin1', start, end);
      const list = index.get(key);
      if (list === undefined) index.set(key, [entry]);
      else list.push(entry);
    }
    bySubject = index;
  }
  return bySubject;
}

function bytesOf(row: KnownCertificateRow): Buffer {
  return Buffer.from(row.der, 'base64');
}
