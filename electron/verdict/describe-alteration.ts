import type { Alteration } from '../../shared/model/package';
import { counted } from './words';

const lineEndNames = { lf: 'LF', crlf: 'CRLF', cr: 'CR', mixed: 'mixed' } as const;

/**
 * One sentence that says how a file was altered, and what undoes it. Only what was shown is said: a sentence
 * that begins with "Proved" stands for a form of the file whose hash the catalog lists.
 */
export function describeAlteration(alteration: Alteration): string {
  switch (alteration.kind) {
    case 'line-ends':
      return alteration.original === 'crlf'
        ? `Proved: its line ends were changed from CRLF to ${lineEndNames[alteration.found]}, as git and FTP do. With CRLF restored its hash is in the catalog; mark the file "-text" in .gitattributes and check it out again.`
        : `Proved: its line ends were changed from LF to ${lineEndNames[alteration.found]}. With LF restored its hash is in the catalog.`;
    case 'byte-order-mark':
      return `Proved: a byte-order mark was ${alteration.change}. ${alteration.change === 'added' ? 'Without' : 'With'} it the hash is in the catalog; take the file from the vendor's package again.`;
    case 'encoding':
      return `Proved: it was saved again as ${alteration.found}; as ${alteration.original} its hash is in the catalog. Take the file from the vendor's package again.`;
    case 'trailing-bytes':
      return alteration.change === 'added'
        ? `Proved: ${counted(alteration.count, 'byte')} at its end do not belong to it. Without them its hash is in the catalog.`
        : `Proved: ${counted(alteration.count, 'byte')} are missing at its end. With them its hash is in the catalog.`;
    case 'truncated':
      return `It is cut short: its headers promise ${counted(alteration.expected, 'byte')}, it has ${alteration.found}. Copy or download it again.`;
    case 'other-version':
      return `The catalog lists another version of this file${alteration.expected[0] === undefined ? '' : ` (hash ${alteration.expected[0]})`}: the file or the catalog belongs to another release.`;
    case 'other-catalog':
      return `Its hash is in ${alteration.catalog} instead: the catalog of another package lies beside it.`;
  }
}
