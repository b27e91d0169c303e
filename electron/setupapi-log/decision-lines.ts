import { assertNever } from '../../shared/assert-never';
import type { LogDecision } from '../../shared/model/log';
import type { LogFamily } from '../../shared/model/pc';
import type { VerdictReason } from '../../shared/model/verdict';
import { cleanText } from './clean-text';
import type { Loudness } from './line-buffer';

type DecisionLine = readonly [Loudness, string];

const isAltered = (reason: VerdictReason): boolean => reason === 'altered-inf' || reason === 'altered-file';

/** What is wrong, as the start of an accept or decline line. */
function subjectOf(reason: VerdictReason): string {
  if (reason === 'no-catalog') return 'Driver package does not contain a catalog file';
  return isAltered(reason)
    ? 'Driver package appears to be tampered'
    : 'Driver package is considered unsigned';
}

/** Accept lines: altered and considered-unsigned packages are named with an object, missing catalogs without. */
function acceptLine(reason: VerdictReason): string {
  const object =
    reason === 'no-catalog' ? 'install' : isAltered(reason) ? 'install it' : 'install driver package';
  return `${subjectOf(reason)}, but user wants to ${object} anyway.`;
}

function declineLine(reason: VerdictReason): string {
  const object = isAltered(reason) ? 'it' : 'driver package';
  return `${subjectOf(reason)}, and user does not want to install ${object}.`;
}

type Enforced = Extract<LogDecision, { kind: 'code-integrity-refuses' }>;

const modes = {
  enforced: 'and Code Integrity is enforced.',
  'test-signing': 'and Code Integrity is in Test Signing mode.',
} as const;

/** The refusal of Code Integrity; conditions without a line of their own get the general one. */
function enforcedLine(decision: Enforced, family: LogFamily): string {
  const ending = modes[decision.mode];
  const catalog = 'Driver package catalog file';
  switch (decision.reason) {
    case 'no-catalog':
      return `Driver package does not contain a catalog file, ${ending}`;
    case 'invalid-catalog':
    case 'catalog-not-signed':
      return `${catalog} does not contain a signature, ${ending}`;
    case 'altered-inf':
      // Builds before 24H2 lose the difference between "not in the catalog" and "not signed".
      return family === '11.24h2'
        ? `Driver package appears to be tampered, ${ending}`
        : `${catalog} does not contain a signature, ${ending}`;
    case 'altered-file':
      return `Driver package appears to be tampered, ${ending}`;
    case 'untrusted-root':
      return `${catalog} certificate does not belong to Trusted Root Certificates, ${ending}`;
    case 'untrusted-test-root':
      return `${catalog} certificate does not belong to Trusted Test Root Certificates, ${ending}`;
    case 'no-chain':
      return `${catalog} certificate does not chain to a root, ${ending}`;
    default: {
      const name = cleanText(decision.catalog ?? '');
      return `An unexpected error occurred while validating driver package. Catalog = ${name}, Error = ${decision.code}`;
    }
  }
}

const unattendedEnding = 'No error message will be displayed as client is running in non-interactive mode.';

function unattendedLines(reason: VerdictReason): readonly DecisionLine[] {
  // The lines that name the changed file have been written; no further wording is known.
  if (isAltered(reason)) return [];
  const subject =
    reason === 'no-catalog'
      ? 'Driver package does not contain a catalog file.'
      : 'Catalog signer is untrusted.';
  return [['error', `${subject} ${unattendedEnding}`]];
}

/**
 * The lines of a decision inside validation. Sources: accept of an unknown signer and its certificate line:
 * troubleshooting-driver-signing-installation and a real Windows 10 log; untrusted root and missing signature
 * with Code Integrity: public logs; the rest is reverse-engineered and unconfirmed.
 */
export function decisionLines(decision: LogDecision, family: LogFamily): readonly DecisionLine[] {
  switch (decision.kind) {
    case 'accepted-silently':
      return family === '7' || family === '11.24h2' ? [['plain', 'Driver package is valid.']] : [];
    case 'user-trusts-signer':
      return family === '7'
        ? [['warning', 'Driver package signer is unknown but user trusts the signer.']]
        : [['warning', 'Driver package signer is unknown, but user trusts signer.']];
    case 'user-declines-signer':
      return [['error', 'Driver package signer is unknown, and user does not trust signer.']];
    case 'signer-unknown-unattended':
      return [['error', 'Driver package signer is unknown. Assuming untrusted signer.']];
    case 'signer-not-trusted': {
      const where = `Catalog = ${cleanText(decision.catalog)}, Error = ${decision.code}`;
      return [['error', `Driver package signer is not trusted. ${where}`]];
    }
    case 'third-party-signer-refused':
      return [
        [
          'error',
          decision.trusted
            ? 'Driver package signer is not trusted by system, and Code Integrity is enforced.'
            : 'Driver package signer is unknown, and Code Integrity is enforced.',
        ],
      ];
    case 'code-integrity-refuses':
      return [['error', enforcedLine(decision, family)]];
    case 'user-installs-anyway':
      return [['warning', acceptLine(decision.reason)]];
    case 'user-declines-unverified':
      return [['error', declineLine(decision.reason)]];
    case 'unverified-unattended':
      return unattendedLines(decision.reason);
    default:
      return assertNever(decision);
  }
}
