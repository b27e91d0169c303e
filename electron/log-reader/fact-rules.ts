import type { SectionFacts } from '../../shared/model/log-index';

/** Facts that are one value on one line; the first line that tells one counts. */
export type SingleFact = {
  [K in keyof SectionFacts]: SectionFacts[K] extends { readonly value: string } | null ? K : never;
}[keyof SectionFacts];

/** Values after a key, whichever of `:`, `=` and ` -` joins them. Keys in lower case. Source: real logs of Windows 7 to 11. */
export const keyRules: ReadonlyMap<string, SingleFact> = new Map([
  ['provider', 'provider'],
  ['class name', 'className'],
  ['class guid', 'classGuid'],
  ['catalog file', 'catalogFile'],
  ['signer name', 'signerName'],
  ['digital signer name', 'signerName'],
  ['signer score', 'signerScore'],
  ['digital signer score', 'signerScore'],
  ['submission id', 'submissionId'],
  ['driver store path', 'driverStorePath'],
  ['inf path', 'infPath'],
  ['drvdate', 'driverDate'],
  ['driver date', 'driverDate'],
]);

/** A fact in a sentence: its first group. */
export interface SentenceRule {
  readonly fact: SingleFact;
  readonly pattern: RegExp;
}

/**
 * Sentences that tell a fact. Sources: real logs of Windows 7 to 11; those of the older dialect come from Troubleshooting
 * Device Installation with the SetupAPI Log File and logs quoted in public, and are unconfirmed by a whole log.
 */
export const sentenceRules: readonly SentenceRule[] = [
  { fact: 'publishedName', pattern: /^Published Inf Path: .*\\([^\\]+)$/ },
  { fact: 'publishedName', pattern: /^Published '[^']*' to '([^']+)'/ },
  { fact: 'publishedName', pattern: /^Registered driver package '[^']*' with '([^']+)'/ },
  { fact: 'publishedName', pattern: /^Driver package already imported as '([^']+)'/ },
  { fact: 'publishedName', pattern: /^Created driver INF file object '([^']+)'/ },
  { fact: 'classGuid', pattern: /^Class GUID of device (?:changed to|remains): (\{[0-9a-f-]{36}\})/i },
  { fact: 'deviceProblem', pattern: /Device has problem: (.+?)\.?$/ },
  // The older dialect.
  { fact: 'commandLine', pattern: /^Command line processed: (.+)$/ },
  { fact: 'deviceInstanceId', pattern: /^Doing (?:full|copy-only) install of "([^"]+)"/ },
  { fact: 'selectedInf', pattern: /^Selected driver installs from section \[[^\]]*\] in "([^"]+)"/ },
  { fact: 'provider', pattern: /; Provider: "([^"]+)"/ },
  { fact: 'rank', pattern: /\bRank: (0x[0-9a-f]{1,8})\b/i },
  { fact: 'driverDate', pattern: /\bEffective driver date: (\d{1,2}\/\d{1,2}\/\d{4})/ },
];

/** Blocks whose argument is a fact. */
export const braceRules: ReadonlyMap<string, SingleFact> = new Map([
  ['Setup Import Driver Package', 'infPath'],
  ['Driver Setup Import Driver Package', 'infPath'],
  ['Import Driver Package', 'infPath'],
  ['SetupCopyOEMInf', 'infPath'],
  ['Copy Driver Package', 'infPath'],
  ['Installing device', 'deviceInstanceId'],
]);

/** Blocks whose exit code is a step of staging. */
export const stagingBlocks: ReadonlySet<string> = new Set([
  'Setup Import Driver Package',
  'Driver Setup Import Driver Package',
  'Import Driver Package',
  'SetupCopyOEMInf',
  'Copy Driver Package',
  'Driver package policy check',
  'Stage Driver Package',
  'Query Configurability',
  'FILE_QUEUE_COMMIT',
  'DRIVERSTORE IMPORT VALIDATE',
  'DRIVERSTORE_IMPORT_NOTIFY_VALIDATE',
  'Core Driver Package Import',
]);

const keyed = /^([A-Za-z][A-Za-z ]{1,28}?) *(?: - |[:=] ?)(.+)$/;

/** The key, in lower case, and the value of `Key = value`, `Key: value` and `Key - value`; `null` for other lines. */
export function readPair(text: string): { readonly key: string; readonly value: string } | null {
  const [, key, value] = keyed.exec(text) ?? [];
  return key === undefined || value === undefined ? null : { key: key.toLowerCase(), value: value.trim() };
}
