import type { FileFacts } from '../../shared/model/package';
import type { Category, VerdictReason } from '../../shared/model/verdict';
import type { SignerJudgement } from './judge-signer';

/** What decided, before it is told: everything that the checks and the summary need. */
export interface Decision {
  readonly category: Category;
  readonly reason: VerdictReason;
  readonly code: string;
  /** `null` when the signature was never judged: none there, or mathematically bad. */
  readonly signer: SignerJudgement | null;
  readonly infAltered: boolean;
  /** First file, other than the INF, whose hash is not in the catalog. */
  readonly alteredFile: FileFacts | null;
}
