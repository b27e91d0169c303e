import type { ExplainedSection, LogDocument } from '../../../shared/model/explanation';
import type { LogHeader, LogSummary } from '../../../shared/model/log-index';
import { windowsOfLog } from '../../explain';

interface DocumentInput {
  readonly path: string;
  readonly member: string | null;
  readonly summary: LogSummary;
  readonly sections: readonly ExplainedSection[];
  /** Failed sections and refusals of the whole log, whatever `sections` holds of it. */
  readonly failed: number;
  readonly refusals: number;
}

/** The document of `explain --json`. */
export function logDocument({
  path,
  member,
  summary,
  sections,
  failed,
  refusals,
}: DocumentInput): LogDocument {
  return {
    schema: 'driver-preflight/log@1',
    source: {
      path,
      member,
      bytes: summary.size,
      lines: summary.lines,
      encoding: summary.encoding,
      format: formatOf(summary, member ?? path),
    },
    header: headerOf(summary.header),
    sections: [...sections],
    summary: { sections: summary.sections, failed, refusals },
    problems: summary.problems.map(({ message, line }) =>
      line === undefined ? { message } : { line, message },
    ),
  };
}

function headerOf(header: LogHeader): LogDocument['header'] {
  const { osVersion, servicePack, productType, architecture } = header;
  if (osVersion === null && architecture === null && header.title === null) return null;
  const windows = windowsOfLog(header);
  return {
    osVersion,
    servicePack,
    productType: productType === null ? null : String(productType),
    architecture,
    windows: windows?.id ?? null,
    windowsName: windows?.name ?? null,
  };
}

/** Which of its logs it is: by the header, or by its file name. Source: setupapi-text-logs. */
function formatOf({ dialect, header }: LogSummary, path: string): LogDocument['source']['format'] {
  const name = path.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
  if (dialect === 'setupapi-log') return 'xp';
  if (name.startsWith('setupapi.setup')) return 'setup';
  if (name.startsWith('setupapi.app') || header.title === 'Application Install Log') return 'application';
  return dialect === 'text-log' ? 'device' : 'unknown';
}
