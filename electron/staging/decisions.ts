import { assertNever } from '../../shared/assert-never';
import type { LogDecision } from '../../shared/model/log';
import type { PromptAnswer } from '../../shared/model/staging';
import type { VerdictReason } from '../../shared/model/verdict';
import type { PackageFiles } from './package-files';
import type { Plan } from './plan';
import type { StageInput } from './types';

/** What the log says of a plan and, where somebody was asked, of the answer. */
export function decisionOf(
  input: StageInput,
  plan: Plan,
  files: PackageFiles,
  answer: PromptAnswer | null,
): LogDecision {
  const reason = reasonOf(input, plan);
  switch (plan.action) {
    case 'silent':
      return { kind: 'accepted-silently' };
    case 'publisher-trust':
      return { kind: answer === 'dont-install' ? 'user-declines-signer' : 'user-trusts-signer' };
    case 'unverified-publisher':
      return answer === 'install-anyway'
        ? { kind: 'user-installs-anyway', reason }
        : { kind: 'user-declines-unverified', reason };
    case 'unattended':
      return plan.row.action === 'publisher-trust'
        ? { kind: 'signer-unknown-unattended' }
        : { kind: 'unverified-unattended', reason };
    case 'refuse':
      return refusal(input, plan, files, reason);
    default:
      return assertNever(plan.action);
  }
}

function refusal(input: StageInput, plan: Plan, files: PackageFiles, reason: VerdictReason): LogDecision {
  if (plan.situation === 'untrusted') {
    const code = input.verdict.authenticodeCode ?? input.verdict.code;
    return { kind: 'signer-not-trusted', catalog: files.catalog ?? '', code };
  }
  if (plan.situation === 'trusted' || plan.situation === 'unknown') {
    return { kind: 'third-party-signer-refused', trusted: plan.situation === 'trusted' };
  }
  const mode = plan.column === 'test-signing' ? 'test-signing' : 'enforced';
  return { kind: 'code-integrity-refuses', mode, reason, catalog: files.catalog, code: plan.code };
}

/** The reason as policy saw it: a changed INF comes before a bad signer. */
function reasonOf(input: StageInput, plan: Plan): VerdictReason {
  switch (plan.situation) {
    case 'blocked-driver':
    case 'not-for-s-mode':
      // No line of their own is known: the general one carries the code.
      return 'other-chain-error';
    case 'missing-file':
    case 'driver-restricted':
    case 'attested-on-server':
    case 'sha2-not-understood':
      return input.verdict.reason;
    default:
      return plan.situation;
  }
}
