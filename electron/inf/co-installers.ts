import type { InfSection } from './types';
import type { InfView } from './view';

/**
 * File names of the co-installers that an AddReg section registers: `HKR,,CoInstallers32,flags,"file[,entry]"…` for
 * a device, `HKLM,…\CoDeviceInstallers,{class},flags,"file[,entry]"…` for a class.
 * Sources: WDD registering-a-device-specific-co-installer, registering-a-class-co-installer.
 */
export function readCoInstallers(view: InfView, section: InfSection): readonly string[] {
  return section.lines.flatMap((line) => {
    const [, key = '', value = '', , ...entries] = view.fields(line);
    const isDevice = key === '' && value.toLowerCase() === 'coinstallers32';
    if (!isDevice && !/\\codeviceinstallers$/i.test(key)) return [];
    return entries.map((entry) => (entry.split(',', 1)[0] ?? '').trim()).filter((file) => file !== '');
  });
}
