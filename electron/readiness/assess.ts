import type { Finding, PackageReadiness } from '../../shared/model/readiness';
import { readinessRules } from '../../shared/model/readiness';
import { judge } from '../verdict';
import { advise } from './advise';
import { boardOf } from './board';
import { profileOf } from './profile';
import { fileRules } from './rules/file-rules';
import { infRules } from './rules/inf-rules';
import { kernelRules } from './rules/kernel-rules';
import { previousRelease, releaseRules } from './rules/release-rules';
import { signatureRules } from './rules/signature-rules';
import { windowsRules } from './rules/windows-rules';
import type { Context, ReadinessInput } from './types';

const users = ['admin', 'standard'] as const;

/**
 * Whether one package is ready for its release on the given PCs: every rule with what it found, what users will meet,
 * which signature would do, and how keys and process stand. Pure. Sources: beside each rule.
 */
export function assess(input: ReadinessInput): PackageReadiness {
  const context = contextOf(input);
  const found = [
    ...infRules(context),
    ...fileRules(context),
    ...signatureRules(context),
    ...kernelRules(context),
    ...windowsRules(context),
    ...releaseRules(context),
    previousRelease(context),
  ];
  const findings = found.toSorted((one, other) => orderOf(one) - orderOf(other));
  const count = (level: Finding['level']): number => findings.filter((each) => each.level === level).length;
  return {
    inf: context.facts.inf.path,
    ready: count('fail') === 0,
    counts: { fail: count('fail'), warn: count('warn'), info: count('info'), pass: count('pass') },
    findings,
    summary: context.verdicts.flatMap(({ on, verdict }) =>
      users.flatMap((user) => context.preview(context.facts, verdict, on, user) ?? []),
    ),
    advice: advise(context),
    board: boardOf(context, findings),
  };
}

const orderOf = ({ rule }: Finding): number => readinessRules.indexOf(rule);

function contextOf(input: ReadinessInput): Context {
  const verdicts = input.pcs.map((on) => ({ on, verdict: judge(input.facts, on.trust) }));
  const last = verdicts.at(-1);
  if (last === undefined) throw new RangeError('Readiness needs at least one PC.');
  const { audience, distribution } = profileOf(input);
  return { ...input, audience, distribution, verdicts, verdict: last.verdict };
}
