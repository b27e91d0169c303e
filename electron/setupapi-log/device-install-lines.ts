import type { DeviceLogEvent } from '../../shared/model/device';
import { cleanText } from './clean-text';
import type { LineBuffer } from './line-buffer';

type Installed = Extract<DeviceLogEvent, { type: 'device-installed' }>;

/** `{Core Device Install}`: one brace per device-installation function, in Windows' order. */
export function writeDeviceInstalled(out: LineBuffer, event: Installed): void {
  const device = cleanText(event.instanceId);
  out.brace('ndv', 0, 'Core Device Install');
  out.brace('ndv', 1, `Installing device - ${device}`);
  // ERROR_DI_DO_DEFAULT: nobody objects. Not a failure.
  writeFunction(out, 'DIF_ALLOW_INSTALL', '0xe000020e');
  writeFunction(out, 'DIF_INSTALLDEVICEFILES', '0x00000000');
  for (const { from, to } of event.files) {
    out.entry('flq', 2, `Copying '${cleanText(from)}' to '${cleanText(to)}'.`);
  }
  writeFunction(out, 'DIF_REGISTER_COINSTALLERS', '0x00000000');
  writeFunction(out, 'DIF_INSTALLINTERFACES', '0x00000000');
  writeFunction(out, 'DIF_INSTALLDEVICE', '0x00000000', () => writeInstall(out, event, device));
  writeFunction(out, 'DIF_NEWDEVICEWIZARD_FINISHINSTALL', '0xe000020e');
  out.brace('ndv', 1, 'Installing device - exit(0x00000000)');
  out.brace('ndv', 0, 'Core Device Install - exit(0x00000000)');
}

/** A device-installation function as the class's default installer handles it. */
function writeFunction(out: LineBuffer, name: string, code: string, inside?: () => void): void {
  out.brace('dvi', 2, name);
  out.entry('dvi', 3, `Default installer: Enter ${out.time.short(out.now())}`);
  inside?.();
  out.entry('dvi', 3, 'Default installer: Exit');
  out.brace('dvi', 2, `${name} - exit(${code})`);
}

function writeInstall(out: LineBuffer, event: Installed, device: string): void {
  out.entry('dvi', 4, '{Install DEVICE}');
  out.entry('dvi', 5, '{Writing Device Properties}');
  out.entry('dvi', 6, `Strong Name=${cleanText(event.strongName)}`);
  out.entry('dvi', 5, '{Writing Device Properties - Complete}');
  for (const service of event.services) {
    const name = cleanText(service.name);
    const flags = `0x${(service.flags >>> 0).toString(16).padStart(8, '0')}`;
    const place = `(${cleanText(event.node.inf)} line ${service.line})`;
    out.entry('inf', 5, `AddService=${name},${flags},${cleanText(service.installSection)}  ${place}`);
    const what = service.created ? 'Created service' : 'Modified existing service';
    out.entry('dvi', 5, `Add Service: ${what} '${name}'.`);
  }
  out.entry('dvi', 4, '{Install DEVICE exit (0x00000000)}');
  out.brace('dvi', 4, 'Restarting Devices');
  out.entry('dvi', 5, `Restart: ${device}`);
  out.brace('dvi', 4, 'Restarting Devices exit');
  if (event.problem === null) return;
  const code = `0x${event.problem.code.toString(16)}`;
  // Source: troubleshooting-driver-signing-installation.
  const text = `Device not started: Device has problem: ${code}: ${event.problem.name}.`;
  out.entry('dvi', 4, text, 'error');
}
