import { assertNever } from '../../shared/assert-never';
import type { Finding, FindingKind } from '../../shared/model/diagnosis';
import { causesOf } from './causes';
import type { Observation } from './observation';

/** An observation as a person reads it. `proven`: a catalog lists what it speaks of. */
export function findingOf(observation: Observation, proven: boolean): Finding {
  const { kind, text } = worded(observation);
  return {
    kind,
    proven,
    text,
    causes: [...causesOf(kind, observation.kind === 'encoding' ? observation.found : null)],
  };
}

const lineEnds = { lf: 'LF', crlf: 'CRLF', cr: 'CR', mixed: 'mixed' } as const;
const bytes = (count: number) => `${count} ${count === 1 ? 'byte' : 'bytes'}`;

const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};
const encoding = (name: string) => encodings[name] ?? `ANSI (${name.replace(/^cp/, 'code page ')})`;

const notTheFile = {
  empty: 'It is empty.',
  zeros: 'It holds nothing but zeros: its place was kept, its bytes never came.',
  'lfs-pointer': 'It is a Git LFS pointer, a few lines of text that stand in for the file.',
  'web-page': 'It is a web page, not the file.',
  'no-image': 'The catalog lists a program image under its name, and this is none.',
} as const;

const wholeFile = {
  itself:
    'The catalog lists the hash of the whole file, while Windows looks a program image up by its Authenticode hash.',
  'unsigned-form':
    'The catalog lists the hash of the whole file as it was before it was signed; Windows looks for its Authenticode hash.',
  'other-checksum':
    'The catalog lists the hash of the whole file with another checksum in its header; Windows looks for its Authenticode hash.',
} as const;

function worded(what: Observation): { readonly kind: FindingKind; readonly text: string } {
  switch (what.kind) {
    case 'line-ends':
      return as(
        'line-ends',
        `Its line ends were changed from ${lineEnds[what.original]} to ${lineEnds[what.found]}.`,
      );
    case 'doubled-returns':
      return as(
        'line-ends',
        'Every line end got a second carriage return (CR CR LF), as when CRLF is converted twice.',
      );
    case 'evened-line-ends':
      return as(
        'line-ends',
        `Its line ends were made all ${lineEnds[what.found]}. The original has CRLF, but LF ${
          what.first === what.last ? `on line ${what.first}` : `on lines ${what.first} to ${what.last}`
        }.`,
      );
    case 'encoding':
      return as(
        'encoding',
        `It was saved again as ${encoding(what.found)}; the original is ${what.original === 'utf-8' ? 'ASCII or UTF-8' : encoding(what.original)}.`,
      );
    case 'byte-order-mark':
      return as('byte-order-mark', `A byte-order mark was ${what.change}.`);
    case 'lost-characters':
      return as(
        'lost-characters',
        `${what.count === 1 ? 'A character was' : `${what.count} characters were`} replaced by U+FFFD when it was read in the wrong encoding and saved; what stood there is lost.`,
      );
    case 'trailing-bytes':
      return as(
        'trailing-bytes',
        what.change === 'added'
          ? `${bytes(what.count)} at its end ${what.count === 1 ? 'does' : 'do'} not belong to it.`
          : `${bytes(what.count)} at its end ${what.count === 1 ? 'is' : 'are'} gone.`,
      );
    case 'binary-as-text':
      return as(
        'binary-as-text',
        what.change === 'returns-added'
          ? 'It was handled as a text: a carriage return was put before every line feed.'
          : 'It was handled as a text: carriage returns before line feeds were taken out.',
      );
    case 'padded':
      return as(
        'padded',
        `${bytes(what.count)} behind its end, as its headers give it, do not belong to it.`,
      );
    case 'truncated':
      return as(
        'truncated',
        `It is cut short: its headers promise ${bytes(what.expected)}, it has ${what.found}.`,
      );
    case 'zeros-cut':
      return as('truncated', `It is cut short by ${bytes(what.count)}, all of which were zeros.`);
    case 'signature-cut':
      return as(
        'signature-cut',
        `Its own signature is cut short by ${bytes(what.missing)}; the image before it is whole.`,
      );
    case 'signature-left':
      return as(
        'signature-left',
        `Its own signature was removed from the header only; ${bytes(what.count)} of it are left and now count as part of the image.`,
      );
    case 'signed-after-change':
      return as(
        'signed-after-change',
        `${bytes(what.count)} were put behind the image, which was then signed again: its Authenticode hash is another one now.`,
      );
    case 'changed-after-signing':
      return as(
        'changed-after-signing',
        'Its own signature does not fit it any more: it was changed after it was signed.',
      );
    case 'signed-as-it-is':
      return as(
        'signed-as-it-is',
        `Its own signature by ${what.signer}${what.time === null ? '' : ` of ${what.time.slice(0, 10)}`} fits it: it is as its maker made it, and the catalog was made for another build.`,
      );
    case 'whole-file-hash':
      return as('whole-file-hash', wholeFile[what.of]);
    case 'not-the-file':
      return as('not-the-file', notTheFile[what.found]);
    case 'stale-copy':
      return as(
        'stale-copy',
        `It is another version. The file that the catalog lists under this name lies at ${what.right}.`,
      );
    case 'open-elsewhere':
      return as(
        'stale-copy',
        `The file that the catalog lists under this name is ${what.path} of ${what.source}, which is open too.`,
      );
    case 'other-version':
      return as(
        'other-version',
        'The catalog lists another hash under its name: the file is of another release, or was edited.',
      );
    case 'other-catalog':
      return as('other-catalog', `Its hash is in ${what.catalog}, the catalog of another package.`);
    case 'newer-than-catalog':
      return as(
        'newer-than-catalog',
        `It is dated ${what.date}; the catalog was made before, on ${what.catalog}.`,
      );
    case 'swapped':
      return as(
        'swapped',
        `The catalog lists its hash as ${what.listedAs}, and another hash under its own name. Windows looks up hashes, not names, so the check passes, with the wrong file in this place.`,
      );
    default:
      return assertNever(what);
  }
}

const as = (kind: FindingKind, text: string) => ({ kind, text });
