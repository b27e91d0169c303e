import type { Catalog } from '../../shared/model/catalog';
import type { Parsed, Problem } from '../../shared/model/problem';
import { OID } from '../../shared/windows/oids';
import { DerError, readDer, readSignedData } from '../der';
import { readTrustList } from './trust-list';

/**
 * Reads a security catalog: which hashes it vouches for, and its attributes. Says nothing of its signature.
 * Gives a problem (`EMPTY`, `NOT_DER`, `NOT_CATALOG`) for anything else, with the offset of the first offence.
 * Linear in the size of the file; nothing but the members' texts is copied.
 * Source: mscat.h and wincrypt.h (CTL_INFO), RFC 5652 for the container.
 *
 * @param path names the file in problems
 */
export function readCatalog(bytes: Uint8Array, path: string): Parsed<Catalog> {
  if (bytes.length === 0) {
    return refuse('EMPTY', path, `${path} is empty. Get the catalog from the original package.`, 0);
  }
  if (bytes[0] !== 0x30) {
    const message = `${path} is not a catalog: it does not begin as signed data. Get it from the original package.`;
    return refuse('NOT_DER', path, message, 0);
  }
  try {
    const outer = readDer(bytes, { allowTrailing: true, lenientLengths: true });
    const frame = readSignedData(outer);
    if (frame.contentType !== OID.ctl || frame.content === null) {
      const what = frame.content === null ? 'nothing' : `content of type ${frame.contentType}`;
      return refuse('NOT_CATALOG', path, `${path} holds ${what} where a catalog's list belongs.`, 0);
    }
    const catalog = readTrustList(frame.content, path);
    const trailing = bytes.length - outer.end;
    if (trailing === 0) return { ok: true, value: catalog, problems: catalog.problems };

    const message = `${path} carries ${trailing} bytes after its end, which no signature covers.`;
    const extra: Problem = { code: 'TRAILING_DATA', severity: 'warning', message, path, offset: outer.end };
    const problems = [...catalog.problems, extra];
    return { ok: true, value: { ...catalog, problems }, problems };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    const message = `${path} cannot be read as a catalog: ${error.message}. Get it from the original package.`;
    return refuse('NOT_CATALOG', path, message, error.offset);
  }
}

function refuse(code: string, path: string, message: string, offset: number): Parsed<Catalog> {
  return { ok: false, problem: { code, severity: 'error', message, path, offset } };
}
