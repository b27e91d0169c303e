import type { BoardStep, Finding, ReadinessRule } from '../../shared/model/readiness';
import { signatureTypeName } from '../../shared/windows/signature-types';
import type { Context } from './types';

type State = BoardStep['state'];

const process = 'managing-the-signing-process; test-signing-driver-packages; release-signing-driver-packages';

/** The way from the first build to the release, with how far this package has come. What it cannot tell is unknown. */
export function boardSteps(context: Context, findings: readonly Finding[]): readonly BoardStep[] {
  const { facts, verdict, distribution } = context;
  const type = verdict.signatureType;
  const named = signatureTypeName(type, verdict.standInRoots.length > 0);
  const devCenter = ['inbox', 'whql', 'attestation'].includes(type);
  const signed = type !== 'none';
  const isTest = ['self-signed', 'whql-test', 'unknown-authority', 'enterprise'].includes(type);
  const fails = (rules: readonly ReadinessRule[]): Finding | undefined =>
    findings.find(({ rule, level }) => rules.includes(rule) && level === 'fail');
  const unless = (...rules: readonly ReadinessRule[]): State =>
    fails(rules) === undefined ? 'done' : 'open';
  const because = (good: string, ...rules: readonly ReadinessRule[]): string => fails(rules)?.reason ?? good;
  const inf = [
    'inf-valid',
    'version-section',
    'class',
    'driver-version',
    'inf-files',
    'architectures',
  ] as const;
  const readable = facts.catalog?.catalog !== null && facts.catalog !== null;
  const whole = ['files-in-catalog', 'catalog-signature'] as const;
  const stamped = facts.catalog?.signature?.timestamps.some(({ status }) => status === 'valid') ?? false;
  return [
    step(
      'develop',
      'inf',
      'developer',
      'Write an INF that can be signed',
      unless(...inf),
      because('No rule of the INF fails.', ...inf),
    ),
    step(
      'develop',
      'files',
      'developer',
      'Bring all files together',
      unless('files-present'),
      because('All files that the INF names are there.', 'files-present'),
    ),
    step(
      'develop',
      'embed',
      'developer',
      'Embed signatures in drivers that start at boot',
      unless('boot-start'),
      because(bootText(findings), 'boot-start'),
    ),
    step(
      'test-signing',
      'catalog',
      'developer',
      'Make the catalog',
      readable ? 'done' : 'open',
      readable ? `${facts.catalog?.path} can be read.` : 'There is no readable catalog.',
    ),
    step(
      'test-signing',
      'test-sign',
      'developer',
      'Test-sign the catalog',
      isTest ? 'done' : devCenter ? 'not-needed' : signed ? 'unknown' : 'open',
      isTest || devCenter
        ? `${named}.`
        : signed
          ? `${named}: whether it was for tests cannot be seen.`
          : 'Nobody has signed it.',
    ),
    step(
      'test-signing',
      'test-pc',
      'tester',
      'Prepare test PCs and install there',
      devCenter ? 'not-needed' : 'unknown',
      'A package does not tell on which PCs it was tried.',
    ),
    step(
      'release-signing',
      'account',
      'publisher',
      'Register with the Hardware Dev Center',
      devCenter || type === 'whql-test' ? 'done' : 'unknown',
      devCenter || type === 'whql-test'
        ? 'The Dev Center, or Microsoft itself, has signed it.'
        : 'A package does not tell of accounts.',
    ),
    hlk(context),
    step(
      'release-signing',
      'release-sign',
      'key-manager',
      'Have the release signed',
      signed && !isTest ? 'done' : 'open',
      `${named}.`,
    ),
    step(
      'release-signing',
      'timestamp',
      'key-manager',
      'Timestamp the signature',
      stamped ? 'done' : 'open',
      stamped ? 'It carries a timestamp.' : 'It carries none.',
    ),
    step(
      'release-signing',
      'verify',
      'publisher',
      'Check what came back',
      unless(...whole),
      because('The signature verifies and covers every file.', ...whole),
    ),
    step(
      'publish',
      'keys',
      'key-manager',
      'Renew certificates before they end',
      renewal(context),
      renewalText(context),
    ),
    step(
      'publish',
      'windows-update',
      'publisher',
      'Publish through Windows Update',
      distribution === 'windows-update'
        ? unless('windows-update') === 'open'
          ? 'open'
          : 'unknown'
        : 'not-needed',
      distribution === 'windows-update'
        ? because('It may be published; whether it was cannot be seen.', 'windows-update')
        : 'It is not meant to go there.',
    ),
  ];
}

const bootText = (findings: readonly Finding[]): string =>
  findings.find(({ rule }) => rule === 'boot-start')?.reason ?? '';

function step(
  phase: BoardStep['phase'],
  id: string,
  role: string,
  title: string,
  state: State,
  evidence: string,
): BoardStep {
  return { id, phase, title, role, state, evidence, source: process };
}

/** Only a WHQL signature that is no attestation proves that the tests were passed. */
function hlk({ facts, verdict, distribution }: Context): BoardStep {
  const level = facts.catalog?.catalog?.attributes.find(
    ({ name }) => name.toLowerCase() === 'qualification level',
  )?.value;
  const [state, evidence]: readonly [State, string] =
    verdict.signatureType === 'whql'
      ? ['done', `WHQL signature${level === undefined ? '' : `, qualification level ${level}`}.`]
      : distribution === 'windows-update'
        ? ['open', 'Windows Update asks for them, and no WHQL signature proves them.']
        : ['unknown', 'No WHQL signature proves them.'];
  return step('release-signing', 'hlk', 'tester', 'Run the Hardware Lab Kit tests', state, evidence);
}

function endOfOwnKey({ facts, verdict }: Context): string | null {
  const own = !['inbox', 'whql', 'attestation', 'whql-test', 'none'].includes(verdict.signatureType);
  return own ? (facts.catalog?.signature?.signer?.notAfter ?? null) : null;
}

function renewal(context: Context): State {
  const end = endOfOwnKey(context);
  if (end === null) return 'not-needed';
  return Date.parse(end) - Date.parse(context.now) > 90 * 24 * 60 * 60 * 1000 ? 'done' : 'open';
}

function renewalText(context: Context): string {
  const end = endOfOwnKey(context);
  return end === null
    ? 'No key of the publisher’s own signs the catalog.'
    : `The signer’s certificate ends on ${end.slice(0, 10)}.`;
}
