import type { Architecture } from '../../../shared/model/inf';
import type { WindowsProfile } from '../../../shared/model/pc';
import { defaultSwitches } from '../../../shared/windows/pc-defaults';
import type { PcInput } from './pc-input';

/** A PC that nobody has changed and that has no folder. Whether it can exist is for `pcProblems` to say. */
export function freshPcOf(windows: WindowsProfile, architecture: Architecture): PcInput {
  return {
    saved: false,
    pc: {
      id: 'passing',
      name: `${windows.name} ${architecture === 'amd64' ? 'x64' : architecture}`,
      windows: windows.id,
      architecture,
      user: 'admin',
      ...defaultSwitches(windows),
    },
    windows,
    certificates: { trusted: [], disallowed: [], root: [], authority: [] },
  };
}
