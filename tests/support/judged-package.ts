import { createHashPool } from '../../electron/authenticode';
import { inspectSource } from '../../electron/inspection';
import { openSource } from '../../electron/intake';
import {
  type KindPlan,
  kindPlans,
  type LabKind,
  type LabPackage,
  makePackage,
  type PackageOptions,
} from '../../electron/lab';
import { judge } from '../../electron/verdict';
import type { PackageFacts, SourceFacts } from '../../shared/model/package';
import type { TrustContext, Verdict } from '../../shared/model/verdict';
import { findWindows } from '../../shared/windows/versions';
import { tempFolder } from './temp-folder';

/** Everything true of the packages in a folder, read by the real rooms. */
export async function factsOf(
  path: string,
  architecture: 'amd64' | 'x86' | 'arm64' = 'amd64',
): Promise<SourceFacts> {
  const hashes = createHashPool({ workerFile: null });
  const source = await openSource(path, { tempFolder: tempFolder(), archiveWorker: null });
  try {
    return await inspectSource(source, { architecture, hashes });
  } finally {
    await source.dispose();
    await hashes.close();
  }
}

/** The facts of the only package in a folder. */
export async function onlyPackage(path: string): Promise<PackageFacts> {
  const [facts, ...more] = (await factsOf(path)).packages;
  if (facts === undefined || more.length > 0) throw new Error(`${path} does not hold exactly one package.`);
  return facts;
}

/** A PC whose stores hold what is given and nothing else of people's making. */
export function pcWith(
  stores: Partial<TrustContext['stores']>,
  rest: Partial<TrustContext> = {},
): TrustContext {
  const windows = findWindows('10-22h2');
  if (windows === null) throw new Error('The table of Windows versions lost Windows 10 22H2.');
  return {
    windows,
    now: new Date().toISOString(),
    testRoots: false,
    ...rest,
    stores: { root: [], trustedPublisher: [], disallowed: [], authority: [], ...stores },
  };
}

/** The PC for which a lab package was made. */
export function pcFor(made: LabPackage, rest: Partial<TrustContext> = {}): TrustContext {
  const { root, trusted, disallowed, authority } = made.stores;
  const plan: KindPlan = kindPlans[made.kind];
  return pcWith(
    { root, trustedPublisher: trusted, disallowed, authority },
    { testRoots: plan.testMode ?? false, ...rest },
  );
}

/** Makes a lab package and judges it on the PC it was made for. */
export async function judgedLab(
  kind: LabKind,
  options?: PackageOptions,
): Promise<{ readonly made: LabPackage; readonly facts: PackageFacts; readonly verdict: Verdict }> {
  const made = await makePackage(kind, tempFolder(), options);
  const facts = await onlyPackage(made.folder);
  return { made, facts, verdict: judge(facts, pcFor(made)) };
}
