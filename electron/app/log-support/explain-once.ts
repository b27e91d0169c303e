import type { LogDocument } from '../../../shared/model/explanation';
import type { ReportFormat } from '../../../shared/model/support';
import { createGrowingLog, readSection } from '../../log-reader';
import { createRedactor, type EvidenceLine, evidenceLines, redactAll, textsIn } from '../../support';
import { AppError } from '../app-error';
import { type KnownSection, knownSection } from '../logs/explained';
import { noLog } from '../logs/not-a-log';
import { isLog, type ReadLog, sectionCount, sectionNumber, summaryOf } from '../logs/parts';
import { fileLog } from '../logs/source-of';
import type { OnceDeps } from '../packages/once';
import type { PictureTaker } from '../picture-taker';
import { logDocument } from './document';
import { makeReport, writeReport } from './report';

export interface ExplainOptions {
  /** Which sections are explained: those that failed, all, or the one of this number, counted from 1. */
  readonly which: 'failed' | 'all' | number;
  /** Takes what names people and PCs out of the document. */
  readonly redact: boolean;
  readonly member?: string;
  readonly report?: {
    readonly format: ReportFormat;
    readonly version: string;
    readonly redact: boolean;
    readonly pictures?: PictureTaker;
  };
}

/** A section that is shown, with the lines that prove what is said of it. */
export interface ShownSection {
  /** Counted from 1. */
  readonly number: number;
  readonly explained: KnownSection['explained'];
  readonly evidence: readonly EvidenceLine[];
}

export interface ExplainedLog {
  readonly document: LogDocument;
  /** Failed sections first, the latest of them first; then the others in the log's order. */
  readonly shown: readonly ShownSection[];
  /** Other logs in the same archive or folder. */
  readonly others: readonly string[];
  /** The report as a file, when one was asked for. */
  readonly report: string | Uint8Array | null;
}

/** Sections of one report. */
const MOST_IN_REPORT = 50;
/** Sections whose lines are kept to be shown. */
const MOST_SHOWN = 1000;

/** Reads and explains one log for the command line. Rejects with `AppError`. */
export async function explainOnce(path: string, options: ExplainOptions & OnceDeps): Promise<ExplainedLog> {
  const found = await fileLog(path, {
    shown: null,
    member: options.member,
    tempFolder: options.tempFolder,
    archiveWorker: options.workers.archive,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  try {
    const growing = await createGrowingLog(found.source);
    await growing.readOn(found.source, {
      onProgress: () =>
        options.onProgress?.({
          phase: 'reading',
          done: growing.index.size,
          total: found.source.size,
          file: found.name,
        }),
    });
    const log: ReadLog = { source: found.source, index: growing.index };
    if (sectionCount(log.index) === 0 || !(await isLog(log))) {
      throw new AppError('UNREADABLE', noLog(found.member ?? path, log.index.size));
    }
    const explained = await explainAll(log, options);
    const { document, shown } = told(log, explained, { path, member: found.member, redact: options.redact });
    const others = found.members.filter((member) => member !== found.member);
    return { document, shown, others, report: await reportFor(log, shown, found, options) };
  } finally {
    await found.dispose();
  }
}

interface Explained {
  readonly sections: readonly { readonly number: number; readonly explained: KnownSection['explained'] }[];
  /** All lines of the sections that are shown: names to take out are learned from them. */
  readonly shown: readonly (ShownSection & { readonly texts: readonly string[] })[];
  readonly failed: number;
  readonly refusals: number;
}

async function explainAll(log: ReadLog, { which, redact }: ExplainOptions): Promise<Explained> {
  const sections: { number: number; explained: KnownSection['explained'] }[] = [];
  let [failed, refusals] = [0, 0];
  const count = sectionCount(log.index);
  if (typeof which === 'number') await knownSection(log, which - 1);
  for (let at = 0; at < count; at += 1) {
    const section = sectionNumber(log.index, at);
    const mayFail = section !== null && (section.status === 'failure' || section.errors > 0);
    const wanted = which === 'all' || which === at + 1;
    if (section === null || !(mayFail || wanted)) continue;
    const { explained } = await knownSection(log, at);
    const isFailure = explained.status === 'FAILURE';
    if (isFailure) failed += 1;
    if (isFailure && explained.refused) refusals += 1;
    if (wanted || (which === 'failed' && isFailure)) sections.push({ number: at + 1, explained });
  }
  const shown: (ShownSection & { texts: readonly string[] })[] = [];
  for (const each of latestFailuresFirst(sections).slice(0, MOST_SHOWN)) {
    const section = sectionNumber(log.index, each.number - 1);
    if (section === null) continue;
    const lines = await readSection(log.source, log.index, section);
    const texts = redact ? lines.map(({ text }) => text) : [];
    shown.push({ ...each, evidence: evidenceLines(each.explained, lines), texts });
  }
  return { sections, shown, failed, refusals };
}

function latestFailuresFirst(sections: Explained['sections']): Explained['sections'] {
  const isFailure = ({ explained }: Explained['sections'][number]) => explained.status === 'FAILURE';
  return [...sections.filter(isFailure).reverse(), ...sections.filter((each) => !isFailure(each))];
}

function told(
  log: ReadLog,
  { sections, shown, failed, refusals }: Explained,
  {
    path,
    member,
    redact,
  }: { readonly path: string; readonly member: string | null; readonly redact: boolean },
): Pick<ExplainedLog, 'document' | 'shown'> {
  const summary = summaryOf(log.index);
  const explained = sections.map((each) => each.explained);
  const document = logDocument({ path, member, summary, sections: explained, failed, refusals });
  const all = { document, shown: shown.map(({ texts: _, ...rest }) => rest) };
  if (!redact) return all;
  return redactAll(all, createRedactor([...shown.flatMap(({ texts }) => texts), ...textsIn(document)]));
}

async function reportFor(
  log: ReadLog,
  shown: readonly ShownSection[],
  { name, member }: { readonly name: string; readonly member: string | null },
  { report }: ExplainOptions,
): Promise<string | Uint8Array | null> {
  if (report === undefined) return null;
  if (shown.length === 0) {
    throw new AppError(
      'USAGE',
      `No section of ${name} failed, so there is nothing to report. Name one with --section.`,
    );
  }
  const made = await makeReport({
    log,
    name,
    member,
    sections: shown.slice(0, MOST_IN_REPORT).map(({ number }) => number - 1),
    question: '',
    redact: report.redact,
    version: report.version,
    made: new Date(),
    package: null,
  });
  return writeReport(made, report.format, report.pictures);
}
