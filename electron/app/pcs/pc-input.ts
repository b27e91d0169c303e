import type { Pc, StagedPackage, WindowsProfile } from '../../../shared/model/pc';
import type { PcCertificates } from '../../pc';

/** A PC that packages are judged on. `saved` tells one that has a folder from one that was made up. */
export interface PcInput {
  readonly pc: Pc;
  readonly windows: WindowsProfile;
  readonly certificates: PcCertificates;
  readonly saved: boolean;
}

/** A PC for one run: nothing that happens to it is kept. */
export interface PassingPc extends PcInput {
  readonly staged: readonly StagedPackage[];
}
