import type { Certificate } from '../../../shared/model/certificate';
import type { Change, WhatIfPackage, WhatIfSide } from '../../../shared/model/what-if';
import { evaluatePath, findPaths, knownCertificates, knownIssuers } from '../../certificates';
import { changeWorld, differencesOf, diffLines, type World } from '../../readiness';
import { offeredAnswers } from '../../staging';
import { startRun } from '../../story';
import { judge, seenByWindows, trustedRoots } from '../../verdict';
import { promptDocument, resultDocument } from '../install/calls';
import { pcClock } from '../pcs/pc-clock';
import { trustContext } from '../pcs/trust-context';

/** More prompts than any run has: a guard against a run that never ends. */
const mostPrompts = 8;
const timeStamping = '1.3.6.1.5.5.7.3.8';

interface Asked {
  readonly changes: readonly Change[];
  /** How prompts are answered on both sides. */
  readonly answer: 'yes' | 'no';
  readonly sourcePath: string;
}

/** One package today and with some things otherwise. Pure; both sides run by the clock of `world`. */
export function whatIf(world: World, { changes, answer, sourcePath }: Asked): WhatIfPackage {
  const verdict = judged(world);
  const changed = changeWorld(world, changes, { verdict, stampedBy: (moment) => stampedBy(world, moment) });
  const today = sideOf(world, answer, sourcePath);
  const after = sideOf(changed.world, answer, sourcePath);
  return {
    inf: world.facts.inf.path,
    changes: changed.changes.map((each) => ({ ...each })),
    today,
    changed: after,
    differences: differencesOf(today, after),
    log: [...diffLines(today.log, after.log)],
  };
}

const trustOf = ({ pc, windows, stores, now }: World) => trustContext(pc, windows, stores, new Date(now));
const judged = (world: World) => world.verdict ?? judge(world.facts, trustOf(world));

function sideOf(world: World, answer: Asked['answer'], sourcePath: string): WhatIfSide {
  const { facts, windows } = world;
  const pc = { ...world.pc, now: world.pc.now ?? world.now };
  const verdict = judged(world);
  const clock = pcClock(pc, () => new Date(world.now));
  const run = startRun({ facts, verdict, pc, windows, staged: [], sourcePath, clock });
  const prompts: WhatIfSide['prompts'] = [];
  while (run.prompt !== null && prompts.length < mostPrompts) {
    const { prompt } = run;
    const yes = offeredAnswers[prompt.dialog].find((each) => each !== prompt.defaultAnswer);
    const given = answer === 'yes' ? (yes ?? prompt.defaultAnswer) : prompt.defaultAnswer;
    prompts.push({ prompt: promptDocument(prompt), answer: given });
    run.answer(given);
  }
  if (run.result === null) throw new Error(`The run of ${facts.inf.path} came to no end.`);
  const seen = seenByWindows(facts, verdict, windows).verdict;
  const { category, publisher, summary } = seen;
  const { signatureType, standInRoots } = verdict;
  return {
    category,
    publisher,
    signatureType,
    standIn: standInRoots.length > 0,
    summary,
    prompts,
    result: resultDocument(run.result),
    log: run.log,
  };
}

/** The first known time-stamping certificate whose chain the PC trusts at a moment. */
export function stampedBy(world: World, moment: string): Certificate | null {
  const roots = trustedRoots(trustOf(world));
  const trusted = (certificate: Certificate): boolean =>
    findPaths(certificate, knownIssuers([certificate])).some((path) => {
      const result = evaluatePath(path, {
        at: new Date(moment),
        usage: timeStamping,
        trusted: roots.isTrusted,
        disallowed: roots.isDisallowed,
        rootKind: roots.kindOf,
      });
      return result.code === '0x00000000';
    });
  return (
    knownCertificates()
      .filter(({ role }) => role === 'timestamping')
      .map(({ certificate }) => certificate)
      .filter(({ notBefore, notAfter }) => notBefore <= moment && moment <= notAfter)
      .find(trusted) ?? null
  );
}
