import type { ExplainedSection } from '../../shared/model/explanation';
import type { Match } from '../../shared/model/support';

/** A line of the log that a report shows. */
export interface EvidenceLine {
  readonly line: number;
  readonly text: string;
  /** It decided how the section ended. */
  readonly decisive: boolean;
}

export interface ReportSection {
  readonly explained: ExplainedSection;
  /** In the log's order; lines in between are left out. */
  readonly evidence: readonly EvidenceLine[];
}

/** The package that was held against the log. */
export interface ReportPackage {
  readonly path: string;
  readonly inf: string;
  readonly provider: string | null;
  readonly className: string | null;
  readonly date: string | null;
  readonly version: string | null;
  readonly catalog: string | null;
  readonly signer: string | null;
  readonly category: string;
  readonly summary: string;
  readonly match: Match;
}

/** What a report tells, whatever it is written as. All of it is plain data. */
export interface Report {
  /** ISO 8601. */
  readonly made: string;
  /** Of this product. */
  readonly version: string;
  readonly question: string;
  readonly redacted: boolean;
  readonly log: {
    readonly name: string;
    readonly member: string | null;
    readonly windows: string | null;
    readonly osVersion: string | null;
    readonly architecture: string | null;
    readonly lines: number;
    readonly bytes: number;
    readonly sections: number;
    readonly failedSections: number;
  };
  readonly sections: readonly ReportSection[];
  readonly package: ReportPackage | null;
}
