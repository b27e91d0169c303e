/** First build numbers of Windows releases at which texts around the prompts change. Source: operating-system-version. */
export const firstBuild = {
  seven: 7600,
  eight: 9200,
  ten: 10240,
  ten1607: 14393,
  ten1903: 18362,
  eleven: 22000,
} as const;

/** Builds that a text belongs to: from `from` on, up to but not including `until`. */
export interface BuildRange {
  readonly from?: number;
  readonly until?: number;
}

/**
 * One text that Windows shows around the prompts. `{device}` and other names in braces are places that a window fills.
 * Access keys are left out: no source shows them.
 */
export interface SurroundingString extends BuildRange {
  readonly id: string;
  readonly language: 'en-US';
  readonly text: string;
  readonly source: string;
  /** `false`: no public source shows this exact text; `source` says what it rests on. */
  readonly confirmed: boolean;
}

/** A text that a public source shows word for word. */
export const shown = <const I extends string>(id: I, text: string, source: string, builds: BuildRange = {}) =>
  ({ id, language: 'en-US', text, source, confirmed: true, ...builds }) as const;

/** A text as it is remembered or carried over from another Windows; `source` says so. */
export const inferred = <const I extends string>(
  id: I,
  text: string,
  source: string,
  builds: BuildRange = {},
) => ({ id, language: 'en-US', text, source, confirmed: false, ...builds }) as const;

/** Our own plain wording of a standard element for which nothing public was found. */
export const ours = <const I extends string>(id: I, text: string, builds: BuildRange = {}) =>
  inferred(id, text, 'no public source found; plain wording of our own', builds);
