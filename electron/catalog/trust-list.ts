import type { Catalog, CatalogMember } from '../../shared/model/catalog';
import type { Problem } from '../../shared/model/problem';
import { OID } from '../../shared/windows/oids';
import {
  contextConstructed,
  type DerElement,
  DerError,
  DerReader,
  decodeOctets,
  decodeOid,
  decodeTime,
  TAG,
  toHex,
} from '../der';
import { readHeaderAttributes } from './header';
import { readMember } from './member';

/** Broken members are reported one by one up to this many; a hostile file could hold a million. */
const MAX_REPORTED = 20;

/**
 * Reads the CertificateTrustList of a catalog ([MS-CAESO] calls it a CTL; layout in wincrypt.h, CTL_INFO).
 * A member whose attributes are broken is left out and reported: what it vouches for cannot be known.
 * @throws DerError when the list as a whole cannot be walked, or is a trust list of another use
 */
export function readTrustList(list: DerElement, path: string): Catalog {
  const problems: Problem[] = [];
  const fields = list.expect(TAG.sequence, 'trust list').cursor();
  fields.optional(TAG.integer);
  const usage = fields.next(TAG.sequence, 'subject usage');
  if (!usage.children().some((use) => decodeOid(use) === OID.catalogList)) {
    throw new DerError('BAD_VALUE', usage.start, 'A trust list that is not meant as a catalog');
  }
  const identifier = fields.optional(TAG.octetString);
  fields.optional(TAG.integer);
  const thisUpdate = readTime(fields.next(), path, problems);
  if (fields.nextTag === TAG.utcTime || fields.nextTag === TAG.generalizedTime) fields.next();
  const version = readVersion(fields.next(TAG.sequence, 'subject algorithm'));
  // A catalog that vouches for nothing has no list at all.
  const subjects = fields.optional(TAG.sequence);
  const members = subjects === null ? [] : readMembers(subjects, path, problems);
  const extensions = fields.optional(contextConstructed(0));
  const attributes = extensions === null ? [] : tolerantHeader(extensions, path, problems);
  return {
    version,
    listIdentifier: identifier === null ? '' : toHex(decodeOctets(identifier)),
    thisUpdate,
    members,
    attributes,
    problems,
  };
}

function readVersion(subjectAlgorithm: DerElement): 1 | 2 {
  const element = subjectAlgorithm.first();
  const oid = decodeOid(element);
  if (oid === OID.catalogMemberV1) return 1;
  if (oid === OID.catalogMemberV2) return 2;
  throw new DerError('BAD_VALUE', element.start, `Unknown catalog version ${oid}`);
}

function readTime(element: DerElement, path: string, problems: Problem[]): string | null {
  try {
    return decodeTime(element);
  } catch (error) {
    problems.push(partProblem(error, 'BAD_TIME', 'The date of the catalog cannot be read', path));
    return null;
  }
}

function readMembers(subjects: DerElement, path: string, problems: Problem[]): CatalogMember[] {
  const members: CatalogMember[] = [];
  let broken = 0;
  let number = 0;
  const reader = new DerReader(subjects).enter();
  const inside = reader.entered;
  while (!reader.done) {
    reader.next();
    number += 1;
    try {
      members.push(readMember(reader));
    } catch (error) {
      broken += 1;
      const text = `Member ${number} of the catalog is left out because it cannot be read`;
      if (broken <= MAX_REPORTED) problems.push(partProblem(error, 'BAD_MEMBER', text, path));
    }
    reader.leave(inside);
  }
  if (broken > MAX_REPORTED) {
    const message = `${broken} members cannot be read; the first ${MAX_REPORTED} are listed`;
    problems.push({ code: 'BAD_MEMBERS', severity: 'warning', message, path });
  }
  return members;
}

function tolerantHeader(extensions: DerElement, path: string, problems: Problem[]): Catalog['attributes'] {
  try {
    return readHeaderAttributes(extensions);
  } catch (error) {
    problems.push(partProblem(error, 'BAD_HEADER', 'The attributes of the catalog cannot be read', path));
    return [];
  }
}

/** A problem for a part that can be done without. Anything but broken DER is a fault of ours and goes on up. */
function partProblem(error: unknown, code: string, text: string, path: string): Problem {
  if (!(error instanceof DerError)) throw error;
  const message = `${text}: ${error.message}.`;
  return { code, severity: 'warning', message, path, offset: error.offset };
}
