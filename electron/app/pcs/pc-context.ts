import type { Pc, WindowsProfile } from '../../../shared/model/pc';
import type { TrustContext } from '../../../shared/model/verdict';
import { findWindows } from '../../../shared/windows/versions';
import { AppError } from '../app-error';
import type { Session } from '../session';
import { trustContext } from './trust-context';

export interface PcContext {
  readonly pc: Pc;
  readonly windows: WindowsProfile;
  readonly trust: TrustContext;
}

/** A saved PC as it is on disk at this moment. Rejects with `AppError` NOT_FOUND. */
export async function pcContext(session: Session, pcId: string): Promise<PcContext> {
  const pc = await session.pcs.get(pcId);
  if (pc === null) throw new AppError('NOT_FOUND', `There is no PC “${pcId}”.`);
  const windows = profileOf(pc);
  const certificates = await session.pcs.certificates(pcId);
  return { pc, windows, trust: trustContext(pc, windows, certificates, session.deps.now()) };
}

/** The Windows release of a PC. Throws `AppError` USAGE for a release this version does not know. */
export function profileOf(pc: Pick<Pc, 'windows' | 'name'>): WindowsProfile {
  const windows = findWindows(pc.windows);
  if (windows === null) {
    throw new AppError('USAGE', `${pc.name} runs Windows “${pc.windows}”, which this version does not know.`);
  }
  return windows;
}
