import type { DialogKind, PromptAnswer } from '../../shared/model/staging';
import type { Category } from '../../shared/model/verdict';

/** Something that usually brings a finding about, and the Windows it can happen on. */
export interface Cause {
  readonly text: string;
  /** First build that it concerns. */
  readonly from?: number;
  /** First build that it no longer concerns. */
  readonly before?: number;
}

/** What a finding means and what can be done. One finding, one advice, however many lines tell it. */
export interface Advice {
  readonly title: string;
  readonly explanation: string;
  /** The likeliest first. */
  readonly causes: readonly Cause[];
  /** The one thing to do first. */
  readonly remedy: string;
  readonly person: string | null;
  readonly administrator: string | null;
  readonly vendor: string | null;
  /** The public page, picture or log that the rule rests on. */
  readonly source: string;
  /** `false`: known from research or single reports only. */
  readonly confirmed: boolean;
}

/**
 * What a line contributes: `cause` decides a failure, `consequence` repeats it further out, `note` is worth telling
 * whatever happens.
 */
export type Role = 'cause' | 'consequence' | 'note';

/** A row of the table of findings: lines of this form mean this. */
export interface FindingRule extends Advice {
  readonly id: string;
  /** Matched against an entry's message. */
  readonly pattern: RegExp;
  readonly role: Role;
  readonly severity: 'error' | 'warning' | 'info';
  /** The signature category that the line gives away. */
  readonly category?: Category;
  /** Categories that lead to the very same lines. */
  readonly otherCategories?: readonly Category[];
  /** The question that must have been shown, with its answer. */
  readonly prompt?: { readonly dialog: DialogKind; readonly answer: PromptAnswer };
  /** A signature or a policy kept the package out, as against a failure of another kind. */
  readonly refusal?: boolean;
}
