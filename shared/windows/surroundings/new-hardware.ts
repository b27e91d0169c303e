import { firstBuild, inferred, ours, shown } from './row';

const { seven, eight } = firstBuild;
const vista = { until: seven };
const upTo7 = { until: eight };
const from8 = { from: eight };
const manuals = 'setup manuals of hardware vendors for Windows Vista (SCM reader, AVR programmer)';
const technet = 'TechNet, step-by-step guide to controlling device installation (Windows Vista)';
const kit = 'Windows 7 Resource Kit, device installation scenario 1';

/** What plugging a device in looks like: Vista's wizard, the balloons of Vista and 7, the Devices page since 8. */
export const newHardwareStrings = [
  shown('fnh.caption', 'Found New Hardware', `${manuals}; ${technet}`, vista),
  ours('fnh.start', 'Windows needs driver software for your {device}', vista),
  shown('fnh.locate', 'Locate and install driver software (recommended)', `${manuals}; ${technet}`, vista),
  ours('fnh.later', 'Ask me again later', vista),
  ours('fnh.never', "Don't show this message again for this device", vista),
  ours('fnh.disc', 'Insert the disc that came with your {device}', vista),
  shown(
    'fnh.no-disc',
    "I don't have the disc. Show me other options",
    `${manuals}; a driver sample's readme`,
    vista,
  ),
  shown('fnh.no-online', "Don't search online", manuals, vista),
  ours('fnh.options', 'Windows found no driver software for your {device}', vista),
  shown(
    'fnh.browse',
    'Browse my computer for driver software (advanced)',
    `${manuals}; a driver sample's readme`,
    vista,
  ),
  shown('balloon.installing', 'Installing device driver software, click here for status.', kit, upTo7),
  shown(
    'balloon.ready',
    'Your devices are ready to use, device driver software installed successfully.',
    kit,
    upTo7,
  ),
  inferred(
    'balloon.failed',
    'Device driver software was not successfully installed',
    'shown on Windows 7 (KB976832); carried over to Vista',
    vista,
  ),
  shown(
    'balloon.failed',
    'Device driver software was not successfully installed',
    'title of KB976832; users’ reports',
    {
      from: seven,
      until: eight,
    },
  ),
  ours('balloon.prevented', 'Policy keeps this device from being installed', upTo7),
  ours('devices.caption', 'Devices', from8),
  ours('devices.setting-up', 'Setting up the device', from8),
  ours('devices.ready', 'Connected', from8),
  ours('devices.driver-missing', 'No driver', from8),
] as const;
