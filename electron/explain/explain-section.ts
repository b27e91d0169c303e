import type { ExplainedSection } from '../../shared/model/explanation';
import type { LogEntry, LogSection, ParsedSection } from '../../shared/model/log-index';
import type { WindowsProfile } from '../../shared/model/pc';
import { decisiveOf } from './decisive';
import { findingsOf } from './findings';
import { entriesOf, lineFindings } from './line-findings';
import { promptOf } from './prompt-of';
import { sectionCategory } from './section-category';
import { sectionSummary } from './section-summary';

/** Codes that keep a package out for its signature or by policy. Source: setupapi.h; COM error codes. */
const refusalCodes = /^0x(?:E000022F|E000023F|E000024[0-9B]|800B01[0-9A-F]{2}|8009601[0-9A-F]|000004FB)$/;

/**
 * What one section tells: what was attempted, how it ended, why, and what can be done. `windows` is the one that
 * wrote the log, as far as it is known; it orders the causes. Pure; never fails, however damaged the section is.
 */
export function explainSection(
  section: LogSection,
  parsed: ParsedSection,
  windows: Pick<WindowsProfile, 'build'> | null,
): ExplainedSection {
  const { facts } = parsed;
  const entries = entriesOf(parsed.nodes);
  const matched = lineFindings(entries);
  const status = statusOf(section, entries);
  const decisive = status === 'FAILURE' ? decisiveOf(entries, matched) : null;
  const category = sectionCategory(facts, matched, windows);
  const code = facts.exitCode ?? section.exitCode;
  const refused =
    status === 'FAILURE' &&
    (matched.some(({ rule }) => rule.refusal === true) || refusalCodes.test(code ?? ''));
  const prompt = promptOf(matched);
  const told = {
    title: section.title,
    kind: section.operation,
    command: facts.commandLine?.value ?? null,
    start: isoTime(section.startTime),
    end: isoTime(section.endTime),
    line: section.firstLine,
    lines: section.lastLine - section.firstLine + 1,
    status,
    code: code?.toLowerCase() ?? null,
    inf: facts.infPath?.value ?? facts.selectedInf?.value ?? null,
    publishedName: facts.publishedName?.value ?? null,
    provider: facts.provider?.value ?? null,
    driverVersion:
      facts.driverDate === null && facts.driverVersion === null
        ? null
        : { date: facts.driverDate?.value ?? null, version: facts.driverVersion?.value ?? null },
    signer: facts.signerName?.value ?? null,
    signerScore: facts.signerScore?.value ?? null,
    deviceInstanceId: facts.deviceInstanceId?.value ?? null,
    category: category?.category ?? null,
    categoryIs: category?.is ?? null,
    otherCategories: [...(category?.others ?? [])],
    refused,
    prompt,
    decisive,
    findings: findingsOf({ matched, decisive, status, code, windows }),
  } satisfies Omit<ExplainedSection, 'summary'>;
  return { ...told, summary: sectionSummary(told) };
}

/** A device that did not start fails its section, whatever the section says: installing is not loading. */
function statusOf(section: LogSection, entries: readonly LogEntry[]): ExplainedSection['status'] {
  if (section.status === 'failure') return 'FAILURE';
  const notStarted = entries.some(
    ({ severity, text }) => severity === 'error' && text.startsWith('Device not started'),
  );
  if (notStarted) return 'FAILURE';
  return section.ended ? 'SUCCESS' : 'UNFINISHED';
}

/** `yyyy/mm/dd hh:mm:ss.mmm` as logs write it, to ISO 8601 without a zone. */
function isoTime(time: string | null): string | null {
  return time === null ? null : time.replaceAll('/', '-').replace(' ', 'T');
}
