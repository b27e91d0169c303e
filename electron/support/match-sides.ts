import type { ExplainedSection } from '../../shared/model/explanation';
import type { SectionFacts } from '../../shared/model/log-index';
import type { PackageFacts } from '../../shared/model/package';
import type { Verdict } from '../../shared/model/verdict';

/** A package, and what became of it on the PC that the log was written on, as far as that PC could be rebuilt. */
export interface PackageSide {
  readonly facts: PackageFacts;
  readonly verdict: Verdict;
  /** How it fails there, `0x` and eight hex digits: its own code and what the caller is told; none when it installs. */
  readonly codes: readonly string[];
}

export interface LogSide {
  readonly explained: ExplainedSection;
  readonly facts: SectionFacts;
}
