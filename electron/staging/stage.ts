import type { LogEvent, LogInfFacts } from '../../shared/model/log';
import type { PromptAnswer, StagingResult } from '../../shared/model/staging';
import { joinPath } from '../../shared/windows/path';
import { seenByWindows } from '../verdict';
import { callerText } from './caller';
import { decisionOf } from './decisions';
import { underRestrictions } from './device-restrictions';
import { type Ending, explain, unconfirmedOf } from './explain';
import { publishedName, repositoryFolder } from './names';
import { type PackageFiles, packageFiles } from './package-files';
import { type Plan, planFor } from './plan';
import { deviceNameOf, promptFor } from './prompt';
import type { Seen } from './seen';
import { signatureEvents } from './signature-events';
import { signerOf } from './signer';
import { offeredAnswers, type StageInput, type StageStep, StagingError } from './types';
import { notStaged, willLoad } from './will-load';

type Staging<T> = Generator<StageStep, T, PromptAnswer | undefined>;

const ok = '0x00000000';
const fileNotFound = '0x00000002';

/**
 * Stages one package on one PC: yields what the log tells and the question that Windows asks, takes the answer
 * (`undefined` when the dialog was closed), and returns how it ended. Pure: nothing is written and nothing read.
 * Throws `StagingError` ANSWER_NOT_OFFERED when the dialog has no such button; the run is over then.
 *
 * Source of the order: setupapi.dev.log of real machines (Windows 7 to 11); of the outcomes:
 * signature-categories-and-driver-installation and the policy table.
 */
export function* stage(given: StageInput): Staging<StagingResult> {
  const view = seenByWindows(given.facts, given.verdict, given.windows);
  const input: Seen = { ...given, verdict: view.verdict, asJudged: given.verdict, lacks: view.lacks };
  const files = packageFiles(input.facts, input.sourceFolder);
  const facts = infFacts(input);
  yield event({ type: 'section-start', infPath: files.infPath });
  const { architecture } = input.pc;
  yield event({ type: 'import-start', infPath: files.infPath, architecture, facts });
  if (!input.verdict.infUsable) return yield* fail(input, files, input.verdict.code);

  const temporary = `C:\\Users\\${input.ids.user}\\AppData\\Local\\Temp\\${guidFolder(input)}`;
  const copy = { from: files.folder, to: temporary, files: files.names, missing: files.missing };
  yield event({ type: 'package-copied', infPath: files.infPath, ...copy });
  if (files.missing !== null) return yield* fail(input, files, fileNotFound);

  const plan = planFor(input.facts, view, input.pc, input.windows);
  if (plan.situation === 'driver-restricted') {
    yield event({ type: 'policy-checked', code: plan.code });
    return yield* refuse(input, files, plan, null);
  }
  yield event({ type: 'policy-checked' });
  const infPath = joinPath(temporary, files.inf);
  yield event({ type: 'stage-start', infPath, facts });
  const staging = `C:\\Windows\\System32\\DriverStore\\Temp\\${guidFolder(input)}`;
  yield event({ type: 'files-staged', infPath, from: temporary, to: staging, files: files.names });

  for (const found of signatureEvents(input, plan, files, staging)) yield event(found);
  const answer = yield* ask(input, plan);
  yield event({ type: 'decision', decision: decisionOf(input, plan, files, answer) });
  const refused = plan.action === 'refuse' || plan.action === 'unattended' || answer === 'dont-install';
  if (refused) return yield* refuse(input, files, plan, answer);
  return yield* store(input, files, plan, answer, staging);
}

const event = (told: LogEvent): StageStep => ({ type: 'event', event: told });

const guidFolder = (input: StageInput): string => `{${input.ids.guid().replace(/[{}]/g, '').toLowerCase()}}`;

function infFacts({ facts: { inf } }: StageInput): LogInfFacts {
  const [year, month, day] = inf.driverVersion?.date?.split('-') ?? [];
  const parts = [day === undefined ? null : `${month}/${day}/${year}`, inf.driverVersion?.version ?? null];
  return {
    provider: inf.provider,
    classGuid: inf.classGuid,
    driverVersion: inf.driverVersion === null ? null : parts.filter((part) => part !== null).join(','),
    catalogFile: inf.catalogFile,
  };
}

/** Puts the plan's question, if it has one. `null`: nobody was asked. */
function* ask(input: Seen, plan: Plan): Staging<PromptAnswer | null> {
  if (plan.action !== 'publisher-trust' && plan.action !== 'unverified-publisher') return null;
  const prompt = promptFor(input, plan);
  const answer = (yield { type: 'prompt', prompt }) ?? 'dont-install';
  const offered = offeredAnswers[prompt.dialog];
  if (offered.includes(answer)) return answer;
  throw new StagingError(
    'ANSWER_NOT_OFFERED',
    `The ${prompt.dialog} dialog offers ${offered.join(', ')}; it has no "${answer}".`,
  );
}

/** Ends before any signature counts: an unusable INF, or a file that is not there. */
function* fail(input: Seen, files: PackageFiles, code: string): Staging<StagingResult> {
  yield event({ type: 'import-end', code });
  yield event({ type: 'section-end', infPath: files.infPath, code, stored: null });
  return resultOf(input, {
    outcome: 'error',
    code,
    callerCode: code,
    plan: null,
    answer: null,
    missing: files.missing,
    publishedName: null,
  });
}

function* refuse(
  input: Seen,
  files: PackageFiles,
  plan: Plan,
  answer: PromptAnswer | null,
): Staging<StagingResult> {
  const { code, callerCode } = plan;
  if (plan.situation !== 'driver-restricted') {
    // Builds that blur the code blur it in the log, too.
    yield event({ type: 'validation-end', code: callerCode });
    yield event({ type: 'stage-end', code: callerCode });
  }
  yield event({ type: 'import-end', code: callerCode });
  yield event({ type: 'section-end', infPath: files.infPath, code: callerCode, stored: null });
  return resultOf(input, {
    outcome: 'refused',
    code,
    callerCode,
    plan,
    answer,
    missing: null,
    publishedName: null,
  });
}

function* store(
  input: Seen,
  files: PackageFiles,
  plan: Plan,
  answer: PromptAnswer | null,
  staging: string,
): Staging<StagingResult> {
  if (answer === 'install-always-trust') yield event({ type: 'certificate-installed' });
  yield event({ type: 'validation-end', code: ok });
  yield event({ type: 'signer-found', ...signerOf(input.facts, input.verdict) });
  const folder = repositoryFolder(input.facts, input.windows, input.pc.architecture);
  const published = input.publishedName ?? publishedName(input.staged, folder);
  yield event({
    type: 'package-stored',
    from: staging,
    inf: files.inf,
    repositoryFolder: folder,
    publishedName: published,
    // Source: policy DriverInstall "Prevent creation of a system restore point"; made for unsigned packages.
    restorePoint:
      answer === 'install-anyway' && !input.pc.preventRestorePoint
        ? `Device Driver Package Install: ${deviceNameOf(input)}`.trimEnd()
        : null,
    deviceIds: deviceIds(input).size,
    catalog: plan.situation === 'invalid-catalog' ? null : files.catalog,
  });
  yield event({ type: 'stage-end', code: ok });
  yield event({ type: 'import-end', code: ok });
  const stored = { repositoryFolder: folder, publishedName: published, inf: files.inf };
  yield event({ type: 'section-end', infPath: files.infPath, code: ok, stored });
  const ending = { outcome: 'installed', code: ok, callerCode: ok, plan, answer, missing: null } as const;
  return resultOf(input, { ...ending, publishedName: published }, folder);
}

function deviceIds({ facts }: StageInput): ReadonlySet<string> {
  const ids = facts.inf.devices.flatMap((device) => [...device.hardwareIds, ...device.compatibleIds]);
  return new Set(ids.map((id) => id.toLowerCase()));
}

function resultOf(input: Seen, ending: Ending, folder: string | null = null): StagingResult {
  const { facts, verdict, pc, windows } = input;
  const installed = ending.outcome === 'installed';
  const signer = facts.catalog?.signature?.signer ?? null;
  const trusts = ending.answer === 'install-always-trust' && signer !== null;
  const restaged = input.staged.some((entry) => entry.repositoryFolder === folder);
  return {
    outcome: ending.outcome,
    code: ending.code,
    callerCode: ending.callerCode,
    callerText: callerText(windows, ending.callerCode, restaged),
    category: verdict.category,
    publishedName: ending.publishedName,
    repositoryFolder: folder,
    signerScore: signerOf(facts, verdict).score,
    willLoad: installed
      ? underRestrictions(facts, pc, willLoad(facts, input.asJudged, pc, windows))
      : notStaged(),
    trustAdded: trusts ? [signer.thumbprint] : [],
    explanation: explain(input, ending),
    unconfirmed: unconfirmedOf(input, ending, restaged),
  };
}
