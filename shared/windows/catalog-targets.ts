import type { Architecture } from '../model/inf';

/** A Windows for which a catalog says that it was made, from which build on. */
export interface CatalogTarget {
  readonly word: string;
  readonly architecture: Architecture;
  /** The lowest build that it speaks of. */
  readonly build: number;
}

/** Releases by the letters that end a word of Windows 10 and 11. Source: devtest/inf2cat, its list of /os words. */
const releases: Readonly<Record<string, number>> = {
  '': 10240,
  TH2: 10586,
  AU: 14393,
  RS1: 14393,
  RS2: 15063,
  RS3: 16299,
  RS4: 17134,
  RS5: 17763,
  '19H1': 18362,
  VB: 19041,
  FE: 20348,
  CO: 22000,
  NI: 22621,
  GE: 26100,
};

/** What begins a word, longest first. Source: as above; `_v63` and `_v100` are as catalogs of Microsoft hold them. */
const heads: readonly (readonly [head: string, build: number])[] = [
  ['SERVER2012R2', 9600],
  ['SERVER2012', 9200],
  ['SERVER2008R2', 7600],
  ['SERVER2008', 6001],
  ['SERVER2003', 3790],
  ['VISTA', 6000],
  ['2000', 2195],
  ['_V100', 10240],
  ['_V63', 9600],
  ['10', 10240],
  ['6_3', 9600],
  ['XP', 2600],
  ['7', 7600],
  ['8', 9200],
];

/**
 * Reads the words of a catalog's OS attribute, such as `7X64` or `_v100_X64_RS5`. Words that are not known are left
 * out. A word without an architecture means x86, as in catalogs that hold `_v63` beside `_v63_X64`.
 */
export function catalogTargets(words: readonly string[]): readonly CatalogTarget[] {
  return words.flatMap((word) => {
    const upper = word.toUpperCase().replace(/^SERVER_(?=V)/, '_');
    const head = heads.find(([text]) => upper.startsWith(text));
    if (head === undefined) return [];
    const rest = upper.slice(head[0].length);
    const architecture = /ARM64/.test(rest) ? 'arm64' : /X64|AMD64/.test(rest) ? 'amd64' : 'x86';
    const ending = rest
      .replace(/_?SERVER/, '')
      .replace(/_?(?:X64|X86|ARM64|AMD64|ARM)/, '')
      .replace(/^_/, '');
    const build = head[1] === 10240 ? releases[ending] : head[1];
    return build === undefined ? [] : [{ word, architecture, build }];
  });
}
