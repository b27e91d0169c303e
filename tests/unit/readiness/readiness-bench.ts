import { freshPcOf } from '../../../electron/app/pcs/fresh-pc';
import { readinessOf } from '../../../electron/app/readiness/readiness';
import { type LabKind, makePackage } from '../../../electron/lab';
import type { PackageFacts, SourceFacts } from '../../../shared/model/package';
import type { Finding, PackageReadiness, Readiness, ReadinessRule } from '../../../shared/model/readiness';
import { findWindows } from '../../../shared/windows/versions';
import { factsOf } from '../../support/judged-package';
import { tempFolder } from '../../support/temp-folder';

type Asked = Parameters<typeof readinessOf>[2];
type Stores = ReturnType<typeof freshPcOf>['certificates'];

const nobody: Asked = { audience: null, distribution: null, kernelMode: null };

/** Fresh PCs of these Windows, with what is given in their stores. */
export function pcsOf(windows: readonly string[], stores: Partial<Stores> = {}) {
  return windows.map((id) => {
    const row = findWindows(id);
    if (row === null) throw new Error(`no Windows ${id}`);
    const made = freshPcOf(row, 'amd64');
    return { ...made, certificates: { ...made.certificates, ...stores } };
  });
}

export interface Checked {
  readonly source: SourceFacts;
  readonly readiness: Readiness;
  readonly only: PackageReadiness;
  /** Every finding of a rule. */
  of(rule: ReadinessRule): readonly Finding[];
  /** The level of a rule's gravest finding. */
  level(rule: ReadinessRule): Finding['level'] | undefined;
}

interface Options {
  readonly windows?: readonly string[];
  readonly asked?: Partial<Asked>;
  readonly previous?: SourceFacts;
  readonly change?: (facts: PackageFacts) => PackageFacts;
  readonly now?: Date;
  readonly stores?: Partial<Stores>;
}

/** Checks what is read from a folder. */
export function check(source: SourceFacts, options: Options = {}): Checked {
  const { windows = ['10-22h2', '11-24h2'], asked, previous = null, change, now = new Date() } = options;
  const facts = { ...source, packages: source.packages.map((each) => change?.(each) ?? each) };
  const pcs = pcsOf(windows, options.stores);
  const readiness = readinessOf(facts, pcs, { ...nobody, ...asked }, previous, now);
  const [only] = readiness.packages;
  if (only === undefined) throw new Error('There is no package to check.');
  const of = (rule: ReadinessRule) => only.findings.filter((each) => each.rule === rule);
  const gravest = ['fail', 'warn', 'info', 'pass'] as const;
  return {
    source: facts,
    readiness,
    only,
    of,
    level: (rule) => gravest.find((level) => of(rule).some((each) => each.level === level)),
  };
}

/** Makes a lab package and checks it on PCs that hold its certificates. */
export async function checkedLab(kind: LabKind, options: Options = {}): Promise<Checked> {
  const made = await makePackage(kind, tempFolder());
  return check(await factsOf(made.folder), { stores: made.stores, ...options });
}
