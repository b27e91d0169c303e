import type { Architecture } from '../../../shared/model/inf';
import type { UserKind } from '../../../shared/model/pc';
import type { SwitchChanges } from './switch-changes';

/** The PC of one command-line run: a saved PC, or one built from options and thrown away. */
export interface PcOptions extends SwitchChanges {
  /** Name or folder of a saved PC. */
  readonly pc?: string;
  readonly windows?: string;
  readonly architecture?: Architecture;
  readonly user?: UserKind;
  /** Certificate files, or signed files that stand for their signer. */
  readonly trust?: readonly string[];
  readonly distrust?: readonly string[];
  readonly root?: readonly string[];
  /** The lab's stand-in for Microsoft's roots. */
  readonly labAuthority?: readonly string[];
}
