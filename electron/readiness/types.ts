import type { MatrixCell } from '../../shared/model/matrix';
import type { PackageFacts } from '../../shared/model/package';
import type { Pc, UserKind, WindowsProfile } from '../../shared/model/pc';
import type { Audience, Distribution } from '../../shared/model/readiness';
import type { TrustContext, Verdict } from '../../shared/model/verdict';

/** A PC for which readiness is checked, with what it trusts. */
export interface ReadinessPc {
  readonly key: string;
  readonly pc: Pc;
  readonly windows: WindowsProfile;
  readonly trust: TrustContext;
}

/** What a user meets on a PC: the one way in which the whole product tells it. `null` for a PC that cannot be. */
export type Preview = (
  facts: PackageFacts,
  verdict: Verdict,
  place: { readonly key: string; readonly pc: Pc; readonly windows: WindowsProfile },
  user: UserKind,
) => MatrixCell | null;

/** Everything that decides whether a package is ready. */
export interface ReadinessInput {
  readonly facts: PackageFacts;
  /** At least one, the newest Windows last. */
  readonly pcs: readonly [ReadinessPc, ...ReadinessPc[]];
  /** The clock, ISO 8601. */
  readonly now: string;
  /** As somebody said; `null` where it is to be taken from the package or assumed. */
  readonly asked: {
    readonly audience: Audience | null;
    readonly distribution: Distribution | null;
    readonly kernelMode: boolean | null;
  };
  /** The release before, or `null`. */
  readonly previous: PackageFacts | null;
  readonly preview: Preview;
}

/** The input with what was found out once for all rules. */
export interface Context extends ReadinessInput {
  readonly audience: Audience;
  readonly distribution: Distribution;
  /** For each PC, in their order. */
  readonly verdicts: readonly { readonly on: ReadinessPc; readonly verdict: Verdict }[];
  /** On the last of the PCs. */
  readonly verdict: Verdict;
}
