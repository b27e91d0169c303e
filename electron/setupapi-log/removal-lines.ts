import type { StoreLogEvent } from '../../shared/model/log';
import { eol } from './boot-session';
import { cleanText } from './clean-text';
import type { LineBuffer } from './line-buffer';

type Removed = Extract<StoreLogEvent, { type: 'device-removed' }>;

/**
 * The section of a device that is uninstalled in Device Manager. Source: logs of Windows 10 (libwdi#235, October 2021)
 * and 11 (libwdi#346, March 2025); for older Windows it is unconfirmed that the lines are the same.
 */
export function writeDeviceRemoved(out: LineBuffer, { instanceId }: Removed): void {
  const device = cleanText(instanceId);
  out.raw(`>>>  [Device Uninstall (Device Manager) - ${device}]`);
  out.raw(`>>>  Section start ${out.time.full(out.now())}`);
  out.raw('      cmd: "C:\\Windows\\system32\\mmc.exe" C:\\Windows\\system32\\devmgmt.msc');
  out.brace('dvi', 0, 'DIF_REMOVE');
  out.entry('dvi', 1, `Default installer: Enter ${out.time.short(out.now())}`);
  out.entry('dvi', 2, '{Remove DEVICE}');
  out.entry('dvi', 3, `{Delete Device - ${device}}`);
  out.entry('dvi', 4, 'Query-and-Remove succeeded');
  out.entry('dvi', 3, '{Delete Device - exit(0x00000000)}');
  out.entry('dvi', 2, '{Remove DEVICE exit (0x00000000)}');
  out.entry('dvi', 1, 'Default installer: Exit');
  out.brace('dvi', 0, 'DIF_REMOVE - exit(0x00000000)');
  out.raw(`<<<  Section end ${out.time.full(out.now())}`);
  out.raw(`<<<  [Exit status: SUCCESS]${eol}${eol}`);
}
