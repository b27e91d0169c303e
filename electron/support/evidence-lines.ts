import type { ExplainedSection } from '../../shared/model/explanation';
import type { LogLine } from '../../shared/model/log-index';
import type { EvidenceLine } from './report-types';

/** Lines of one section in a report: more than a person reads. */
const MOST_LINES = 60;
/** Characters of one line. */
const LONGEST = 400;

/** The lines that show what a section did and why it ended so: its head, what the findings name, and its end. */
export function evidenceLines(explained: ExplainedSection, lines: readonly LogLine[]): EvidenceLine[] {
  const { decisive, findings, prompt } = explained;
  const wanted = new Set([
    ...(decisive === null ? [] : [decisive.line, ...decisive.chain]),
    ...findings.flatMap(({ line, evidence }) => [line, ...evidence]),
    ...(prompt === null ? [] : [prompt.line]),
  ]);
  const frame = /^(?:>>>|<<<|\s+cmd:)/;
  const chosen = lines.filter(({ line, text }) => wanted.has(line) || frame.test(text));
  return chosen.slice(0, MOST_LINES).map(({ line, text }) => ({
    line,
    text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
    decisive: line === decisive?.line,
  }));
}
