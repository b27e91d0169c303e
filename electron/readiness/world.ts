import type { Certificate } from '../../shared/model/certificate';
import type { PackageFacts } from '../../shared/model/package';
import type { Pc, WindowsProfile } from '../../shared/model/pc';
import type { Verdict } from '../../shared/model/verdict';

/** All that a verdict and a run depend on. */
export interface World {
  readonly facts: PackageFacts;
  readonly pc: Pc;
  readonly windows: WindowsProfile;
  readonly stores: Readonly<Record<'root' | 'trusted' | 'disallowed' | 'authority', readonly Certificate[]>>;
  /** The clock, ISO 8601. */
  readonly now: string;
  /** What was judged of it; the changed world's own where signing is only supposed, else `null`: judge anew. */
  readonly verdict: Verdict | null;
}

/** What a step gives: the new world, or why there is none. */
export type Step = { readonly world: World; readonly note?: string } | { readonly not: string };
