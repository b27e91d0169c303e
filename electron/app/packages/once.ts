import type { Certificate } from '../../../shared/model/certificate';
import type { Inspection } from '../../../shared/model/inspection';
import type { Pc, WindowsProfile } from '../../../shared/model/pc';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { defaultWindows, findWindows, windowsVersions } from '../../../shared/windows/versions';
import { judgeAsSeen } from '../../verdict';
import { AppError } from '../app-error';
import { freshPcOf } from '../pcs/fresh-pc';
import type { PassingPc } from '../pcs/pc-input';
import type { PcOptions } from '../pcs/pc-options';
import { changedSwitches } from '../pcs/switch-changes';
import { trustContext } from '../pcs/trust-context';
import { certificatesOfFile } from '../trust/certificate-files';
import { inspectionDocument } from './inspection-document';
import { openPackage } from './open-package';
import { type OpenDeps, withHashes } from './with-hashes';

/** What a single run needs of its host. */
export interface OnceDeps extends OpenDeps {
  readonly dataFolder: string;
}

/** Inspects one source for the command line. Rejects with `AppError`. */
export async function inspectOnce(path: string, options: PcOptions & OnceDeps): Promise<Inspection> {
  return inspectOn(await passingPc(options), path, options);
}

/** The same for a PC that is at hand. */
export async function inspectOn(
  { pc, windows, certificates, saved }: PassingPc,
  path: string,
  deps: OnceDeps,
): Promise<Inspection> {
  const facts = await readSource(path, pc, deps);
  const trust = trustContext(pc, windows, certificates, new Date());
  return inspectionDocument(
    facts,
    facts.packages.map((each) => judgeAsSeen(each, trust)),
    { id: saved ? pc.id : null, windows: windows.id, user: pc.user },
  );
}

export function readSource(path: string, { architecture }: Pick<Pc, 'architecture'>, deps: OnceDeps) {
  return withHashes(architecture, deps, (open) => openPackage(path, open));
}

/** The PC that the options describe: a saved one with the options laid over it, or one made up for this run. */
export async function passingPc(options: PcOptions & OnceDeps): Promise<PassingPc> {
  const base = options.pc === undefined ? await freshPc(options) : await savedPc(options.pc, options);
  const pc: Pc = {
    ...base.pc,
    user: options.user ?? base.pc.user,
    architecture: options.architecture ?? base.pc.architecture,
    ...changedSwitches(base.pc, options),
  };
  const problems = pcProblems(pc, base.windows);
  if (problems.length > 0) throw new AppError('USAGE', problems.join(' '));
  return {
    ...base,
    pc,
    certificates: {
      trusted: [...base.certificates.trusted, ...(await certificatesOf(options.trust))],
      disallowed: [...base.certificates.disallowed, ...(await certificatesOf(options.distrust))],
      root: [...base.certificates.root, ...(await certificatesOf(options.root))],
      authority: [...base.certificates.authority, ...(await certificatesOf(options.labAuthority))],
    },
  };
}

async function freshPc(options: PcOptions): Promise<PassingPc> {
  const made = freshPcOf(windowsOf(options.windows), options.architecture ?? 'amd64');
  return { ...made, pc: { ...made.pc, name: `${made.windows.name} (this run only)` }, staged: [] };
}

function windowsOf(id: string | undefined): WindowsProfile {
  if (id === undefined) return defaultWindows;
  const windows = findWindows(id);
  if (windows === null) {
    const known = windowsVersions.map((row) => row.id).join(', ');
    throw new AppError('USAGE', `There is no Windows “${id}”. Known: ${known}.`);
  }
  return windows;
}

/** Loaded for a saved PC only: a run without one starts quicker. */
async function savedPc(name: string, deps: OnceDeps): Promise<PassingPc> {
  const { readSavedPc } = await import('../pcs/saved-pc');
  return { saved: true, ...(await readSavedPc(name, deps.dataFolder)) };
}

async function certificatesOf(paths: readonly string[] = []): Promise<readonly Certificate[]> {
  return (await Promise.all(paths.map(certificatesOfFile))).flat();
}
