/** What a support desk makes of a log: the PC behind it, the package behind a refusal, and a report without secrets. */
export { evidenceLines } from './evidence-lines';
export { compareWithPackage } from './match';
export { rebuildPc } from './rebuild';
export { createRedactor, redactAll, textsIn } from './redact';
export { reportMarkdown } from './report-markdown';
export type { EvidenceLine, Report, ReportPackage, ReportSection } from './report-types';
export {
  closing,
  type Fact,
  findingOf,
  headingOf,
  logFacts,
  packageFacts,
  remediesOf,
  sectionFacts,
} from './report-words';
