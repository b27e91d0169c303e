import type { SourceFacts } from '../../../shared/model/package';
import type { Match, ReportFormat } from '../../../shared/model/support';
import { shownCategory } from '../../../shared/windows/categories';
import { windowsOfLog } from '../../explain';
import { readSection } from '../../log-reader';
import {
  createRedactor,
  evidenceLines,
  type Report,
  type ReportPackage,
  type ReportSection,
  redactAll,
  reportMarkdown,
  textsIn,
} from '../../support';
import { AppError } from '../app-error';
import { knownSection } from '../logs/explained';
import { type ReadLog, summaryOf } from '../logs/parts';
import type { PictureTaker } from '../picture-taker';
import { outcomeOn } from './fixes';
import type { Compared } from './match';
import { logReportHtml } from './report-html';

export interface ReportRequest {
  readonly log: ReadLog;
  readonly name: string;
  readonly member: string | null;
  readonly sections: readonly number[];
  readonly question: string;
  readonly redact: boolean;
  /** Of this product. */
  readonly version: string;
  readonly made: Date;
  readonly package: ReportPackage | null;
}

/** Gathers a report; with `redact`, no name and no number in it tells of a person or of a single computer. */
export async function makeReport(request: ReportRequest): Promise<Report> {
  const { log, redact } = request;
  const sections: ReportSection[] = [];
  const texts: string[] = [];
  for (const at of request.sections) {
    const { section, explained } = await knownSection(log, at);
    const lines = await readSection(log.source, log.index, section);
    // Names are learned from all lines: one that is shown may repeat what only another tells to be a name.
    if (redact) for (const { text } of lines) texts.push(text);
    sections.push({ explained, evidence: evidenceLines(explained, lines) });
  }
  const { header, lines, size, sections: count, failedSections } = summaryOf(log.index);
  const report: Report = {
    made: request.made.toISOString(),
    version: request.version,
    question: request.question.trim(),
    redacted: redact,
    log: {
      name: request.name,
      member: request.member,
      windows: windowsOfLog(header)?.name ?? null,
      osVersion: header.osVersion,
      architecture: header.architecture,
      lines,
      bytes: size,
      sections: count,
      failedSections,
    },
    sections,
    package: request.package,
  };
  return redact ? redactAll(report, createRedactor([...texts, ...textsIn(report)])) : report;
}

/** What a report tells of the package that was held against the log. */
export function reportPackage(
  { source }: SourceFacts,
  { match, input }: Compared,
  fixes: Match['fixes'],
): ReportPackage {
  const { inf, catalog } = input.facts;
  const { verdict } = outcomeOn(input);
  return {
    path: source.path,
    inf: inf.path,
    provider: inf.provider,
    className: inf.class,
    date: inf.driverVersion?.date ?? null,
    version: inf.driverVersion?.version ?? null,
    catalog: catalog?.path ?? inf.catalogFile,
    signer: catalog?.signature?.signer?.subject ?? null,
    category: shownCategory(verdict).name,
    summary: verdict.summary,
    match: { ...match, fixes },
  };
}

/** A report as a file; PDF is the HTML page as `pictures` prints it. Rejects with `AppError` USAGE where nothing prints. */
export async function writeReport(
  report: Report,
  format: ReportFormat,
  pictures: Pick<PictureTaker, 'print'> | undefined,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return logReportHtml(report);
    case 'pdf':
      if (pictures === undefined) throw new AppError('USAGE', 'This host cannot print. Save the HTML page.');
      return pictures.print(logReportHtml(report));
    case 'markdown':
      return reportMarkdown(report);
    case 'json':
      return `${JSON.stringify({ schema: 'driver-preflight/report@1', ...report }, null, 2)}\n`;
  }
}

export const reportEndings: Readonly<Record<ReportFormat, string>> = {
  html: 'html',
  pdf: 'pdf',
  markdown: 'md',
  json: 'json',
};
