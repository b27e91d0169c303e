import type { Match } from '../../../shared/model/support';
import { createPrivateFolder } from '../../intake';
import { readLines } from '../../log-reader';
import { createRedactor } from '../../support';
import { AppError } from '../app-error';
import { knownSection } from '../logs/explained';
import type { OpenLogs } from '../logs/open-logs';
import type { ReadLog } from '../logs/parts';
import { factsFor } from '../packages/kept-source';
import type { Handlers, KeptSource, Session } from '../session';
import { repairedFix, resignedFix } from './copied-fixes';
import { type Compared, matchOf, rebuiltFor, rebuiltPc, sectionFor } from './match';
import { makeReport, reportEndings, reportPackage, writeReport } from './report';

type SupportCalls = Pick<Handlers, 'log.export' | 'log.report' | 'log.rebuild' | 'log.match'>;

/** Lines of one file. */
const MOST_LINES = 200_000;

/** What a support desk makes of an open log. */
export function logSupportCalls(session: Session, logs: OpenLogs): SupportCalls {
  return {
    'log.export': async ({ logId, from, to, redact }) => {
      if (to < from || to - from >= MOST_LINES) {
        throw new AppError(
          'INVALID_ARGUMENT',
          `log.export: from 1 to ${MOST_LINES} lines, the first before the last.`,
        );
      }
      const { found, read } = logs.get(logId);
      const { source, index } = read();
      const lines = (await readLines(source, index, from, to)).map(({ text }) => text);
      const texts = redact ? lines.map(createRedactor(lines)) : lines;
      const stem = redact
        ? 'setupapi'
        : (found.member ?? found.name).replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
      return file(
        `${stem}-lines-${from}-${from + lines.length - 1}.log`,
        texts.map((text) => `${text}\r\n`).join(''),
      );
    },
    'log.report': async ({ logId, sections, question, format, redact, inspectionId }) => {
      const { found, read } = logs.get(logId);
      const log = read();
      const kept = inspectionId === undefined ? null : session.inspections.get(inspectionId);
      const compared = kept === null ? null : await comparedWith(session, log, kept, sections[0]);
      const report = await makeReport({
        log,
        name: found.name,
        member: found.member,
        sections,
        question,
        redact,
        version: session.deps.version,
        made: session.deps.now(),
        package:
          kept === null || compared === null
            ? null
            : reportPackage(kept.facts, compared, compared.match.fixes),
      });
      return file(
        `driver-report.${reportEndings[format]}`,
        await writeReport(report, format, session.deps.pictures),
      );
    },
    'log.rebuild': ({ logId, section }) => rebuiltPc(logs.get(logId).read(), section),
    'log.match': async ({ logId, inspectionId, section }) => {
      const kept = session.inspections.get(inspectionId);
      const { match } = await comparedWith(session, logs.get(logId).read(), kept, section);
      return match;
    },
  };
}

/** A package held against a section, with all that could be tried, changed copies of its files included. */
async function comparedWith(
  session: Session,
  log: ReadLog,
  kept: KeptSource,
  given: number | undefined,
): Promise<Compared & { readonly match: Match }> {
  const known = await knownSection(log, given ?? (await sectionFor(log, kept.facts)));
  const pc = rebuiltFor(log, known);
  const { architecture } = pc.draft;
  const facts = await factsFor(session, kept, architecture);
  const compared = matchOf(known, pc, facts);
  const folder = await createPrivateFolder(session.deps.tempFolder);
  const copied = {
    path: kept.path,
    target: await folder.createSubFolder(),
    options: {
      architecture,
      tempFolder: session.deps.tempFolder,
      archiveWorker: session.deps.workers.archive,
      hashes: session.hashes,
    },
  };
  const { match, input } = compared;
  // One after the other: both write to the same folder.
  const fixes = [...match.fixes, await repairedFix(input, copied), await resignedFix(input, copied)];
  return { ...compared, match: { ...match, fixes } };
}

const file = (fileName: string, content: string | Uint8Array) => ({
  fileName,
  base64: Buffer.from(content).toString('base64'),
});
