import type { InfEncoding } from '../../shared/model/inf';
import type { Problem } from '../../shared/model/problem';

/** Where something stands in the text: 1-based line, 1-based column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A key or value after quotes, blanks and continuations are resolved, before any %token% is. */
export interface InfField extends Place {
  readonly text: string;
}

/** One logical line of a section. `key` is what stood before the first `=`; `null` when there was none. */
export interface InfLine extends Place {
  readonly key: InfField | null;
  readonly fields: readonly InfField[];
}

/** A section with the lines of all its occurrences, in order. */
export interface InfSection {
  /** As spelled where it first occurs. */
  readonly name: string;
  readonly headers: readonly Place[];
  readonly lines: readonly InfLine[];
}

export type LineEnds = 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';
export type EncodingEvidence = 'bom' | 'ascii' | 'utf-16-pattern' | 'guess';

/** The bytes of an INF as text, and how sure we are of it. */
export interface DecodedInf {
  readonly text: string;
  readonly encoding: InfEncoding;
  readonly evidence: EncodingEvidence;
  readonly lineEnds: LineEnds;
  readonly problems: readonly Problem[];
}

/** The text layer of an INF: sections, keys and fields with their places. Says nothing of drivers yet. */
export interface InfDocument {
  readonly path: string;
  readonly encoding: InfEncoding;
  readonly evidence: EncodingEvidence;
  readonly lineEnds: LineEnds;
  /** In order of first occurrence. */
  readonly sections: readonly InfSection[];
  /** By lower-case name. */
  readonly index: ReadonlyMap<string, InfSection>;
  /** Those of severity `error` are what makes SetupAPI refuse the file; the most telling comes first. */
  readonly problems: readonly Problem[];
}
