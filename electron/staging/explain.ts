import type { PromptAnswer, StagingResult } from '../../shared/model/staging';
import { errorName } from '../../shared/windows/error-codes';
import { packageRestriction, usersMayInstall } from '../../shared/windows/policy/restrictions';
import { sModeFaults } from '../../shared/windows/s-mode';
import { restrictedDevices, restrictionTarget } from './device-restrictions';
import { doubtsOf } from './doubts';
import type { Plan } from './plan';
import type { Seen } from './seen';

/** How a run went, for the words that a person reads. */
export interface Ending {
  readonly outcome: StagingResult['outcome'];
  readonly code: string;
  readonly callerCode: string;
  readonly plan: Plan | null;
  readonly answer: PromptAnswer | null;
  readonly missing: string | null;
  readonly publishedName: string | null;
}

const elevation =
  'Pointing Windows at a folder needs an elevated caller, so this user would have to give administrator credentials first.';

const allowedByPolicy =
  'Group policy lets standard users add properly signed packages of this class, so no administrator is needed.';

const mayAdd = ({ facts, pc }: Seen): boolean => usersMayInstall(pc.userInstallClasses, facts.inf.classGuid);

/** Why it ended so, one sentence. */
function cause(input: Seen, ending: Ending): string {
  const { plan, answer } = ending;
  const { windows, verdict } = input;
  const publisher = verdict.publisher ?? 'the signer';
  if (ending.missing !== null) {
    return `The INF copies ${ending.missing}, which is not in the package, so the copy failed before any signature was looked at.`;
  }
  if (plan === null) return `${input.facts.inf.path} cannot be used as an INF, so nothing was staged.`;
  if (ending.outcome === 'installed') {
    switch (answer) {
      case 'install':
        return `The person at the PC accepted ${publisher} once; the next package of this publisher is asked about again.`;
      case 'install-always-trust':
        return `The person at the PC chose to always trust ${publisher}; its certificate is now among the trusted publishers, and its next package installs without a question.`;
      case 'install-anyway':
        return 'The person at the PC installed it although its publisher could not be verified, so it counts as unsigned.';
      default:
        return silently(input, plan, publisher);
    }
  }
  if (plan.situation === 'driver-restricted') return forbidden(input);
  if (plan.situation === 'not-for-s-mode') {
    return `${windows.name} does not take this package, although Microsoft signed it: it ${sModeFaults(input.facts, true).join('; it ')} (${errorName(ending.code)}).`;
  }
  if (answer !== null) return 'The person at the PC declined, so nothing was staged.';
  if (plan.action === 'unattended') {
    const why =
      input.pc.user === 'standard' ? 'a standard user is not asked' : 'the caller cannot show a question';
    return `An administrator at the desktop would be asked, but ${why}, so the package is refused in silence.`;
  }
  return `${windows.name} refuses this without a question (${errorName(ending.code)}).`;
}

/** Why nobody was asked. */
function silently(input: Seen, plan: Plan, publisher: string): string {
  switch (plan.situation) {
    case 'microsoft':
      return 'A Windows signing authority signed the package, so nobody is asked.';
    case 'attested-on-server':
      return 'Microsoft signed the package by attestation, so nobody is asked; this server will not load it, though.';
    case 'trusted':
      return `${publisher} is among the trusted publishers, so nobody is asked.`;
    default:
      return `${input.windows.name} ignores what is wrong with a signature, so nobody is asked.`;
  }
}

/** What group policy says to a package of a denied class. */
function forbidden({ facts, pc }: Seen): string {
  const found = packageRestriction(pc.restrictions, pc.user, restrictionTarget(facts));
  return `Group policy forbids drivers of the class ${facts.inf.class ?? facts.inf.classGuid ?? ''}: ${found?.text ?? ''}`;
}

/** What the restrictions will say when a device of a staged package is plugged in. */
function deviceNote({ facts, pc }: Seen): string | null {
  const restricted = restrictedDevices(facts, pc);
  if (restricted === null) return null;
  const which = restricted.all
    ? 'its device'
    : `${restricted.count} of its ${facts.inf.devices.length} devices`;
  return `Group policy will refuse ${which} with ${restricted.first.code} (${errorName(restricted.first.code)}): ${restricted.first.text}`;
}

const lacking: Readonly<Record<NonNullable<Seen['lacks']>, string>> = {
  'sha2-signatures':
    'This Windows does not understand the SHA-2 signature, so the package counts as unsigned; KB4474419 with KB4490628 would change that.',
  'sha2-trusted-publishers':
    'This Windows does not find publishers with a SHA-2 certificate among its trusted ones until KB2921916 is installed.',
};

/** Source: signature-categories-and-driver-installation, its note on protected media. */
const protectedMedia =
  'Since every kernel-mode component has to be signed for it, this PC may no longer play some protected premium content.';

/** Two or three sentences: what happened, why, and what it means. */
export function explain(input: Seen, ending: Ending): string {
  const sentences = [cause(input, ending)];
  if (ending.outcome === 'installed' && ending.publishedName !== null) {
    sentences.push(`It is in the driver store as ${ending.publishedName}.`);
    if (ending.answer === 'install-anyway') sentences.push(protectedMedia);
    const note = deviceNote(input);
    if (note !== null) sentences.push(note);
  }
  if (ending.plan !== null && input.lacks !== null) sentences.push(lacking[input.lacks]);
  if (ending.callerCode !== ending.code) {
    sentences.push(
      `This Windows hides the true code ${ending.code} (${errorName(ending.code)}) from the caller behind ${ending.callerCode}.`,
    );
  }
  if (input.pc.user === 'standard') {
    sentences.push(mayAdd(input) ? allowedByPolicy : elevation);
  }
  return sentences.join(' ');
}

/** Statements behind a result that no public source proves. */
export function unconfirmedOf(input: Seen, ending: Ending, restaged: boolean): readonly string[] {
  const notes: string[] = [];
  const { plan } = ending;
  const { windows, pc } = input;
  if (plan !== null && ending.missing === null && !plan.row.confirmed) {
    notes.push(`What ${windows.name} does here is not confirmed. It rests on: ${plan.row.source}.`);
  }
  if (plan?.situation === 'untrusted') {
    notes.push('Which code an untrusted publisher gives is not confirmed for any one version.');
  }
  if (pc.user === 'standard' && !mayAdd(input)) {
    notes.push(
      'How Windows 7 and later answer a standard user who names a folder themselves is not confirmed.',
    );
  }
  if (input.lacks !== null) notes.push(...doubtsOf(windows, 'sha2'));
  if (ending.callerCode !== ending.code) notes.push(...doubtsOf(windows, 'caller-code'));
  if (plan?.column === 's-mode' && !plan.row.confirmed) notes.push(...doubtsOf(windows, 's-mode'));
  if (windows.sMode && ending.outcome === 'installed') {
    for (const fault of sModeFaults(input.facts, false)) {
      notes.push(`The package ${fault}. Whether it does cannot be told from here, so it is taken not to.`);
    }
  }
  notes.push(...doubtsOf(windows, 'log'));
  if (ending.publishedName !== null && restrictedDevices(input.facts, pc) !== null) {
    notes.push(
      'That a package of a forbidden device is staged and only its device refused is not confirmed.',
    );
  }
  if (ending.publishedName !== null) {
    notes.push(
      restaged
        ? 'Staging an INF and catalog that are in the store keeps their published name (SetupCopyOEMInf, devcon dp_add). That the package is judged and asked about again, and how pnputil words it, is not confirmed.'
        : 'That the lowest free oemN.inf is taken, and how the store folder is named, is not confirmed.',
    );
  }
  return notes;
}
