import { firstBuild, inferred, ours, shown } from './row';

const { ten1903 } = firstBuild;
const older = { until: ten1903 };
const newer = { from: ten1903 };
const guides = 'users’ guides and public issues of Vista to Windows 10 1809';
const newGuides = 'users’ guides and public issues of Windows 10 1903 and later';
const olderForms = 'the older text with “drivers” for “driver software”; the exact spelling was not found';

/** The wizard behind Update Driver. Its vocabulary changes with Windows 10 1903: “driver software” becomes “drivers”. */
export const updateWizardStrings = [
  shown('wizard.caption', 'Update Driver Software - {device}', guides, older),
  inferred('wizard.caption', 'Update Drivers - {device}', 'spelling not found in a public source', newer),
  shown('wizard.question', 'How do you want to search for driver software?', guides, older),
  shown('wizard.question', 'How do you want to search for drivers?', newGuides, newer),
  shown('wizard.automatic', 'Search automatically for updated driver software', guides, older),
  shown('wizard.automatic', 'Search automatically for drivers', newGuides, newer),
  shown('wizard.browse', 'Browse my computer for driver software', guides, older),
  shown('wizard.browse', 'Browse my computer for drivers', newGuides, newer),
  shown('wizard.browse-note', 'Locate and install driver software manually.', guides, older),
  inferred('wizard.browse-note', 'Locate and install a driver manually.', olderForms, newer),
  shown('wizard.folder', 'Search for driver software in this location', guides, older),
  inferred('wizard.folder', 'Search for drivers in this location', olderForms, newer),
  shown('wizard.subfolders', 'Include subfolders', guides, older),
  inferred('wizard.subfolders', 'Include subfolders', 'carried over from Windows 10 1809', newer),
  shown('wizard.pick', 'Let me pick from a list of device drivers on my computer', guides, older),
  inferred(
    'wizard.pick',
    'Let me pick from a list of available drivers on my computer',
    'public issue mac-precision-touchpad#394',
    newer,
  ),
  ours('wizard.browse-button', 'Browse...'),
  ours('wizard.next', 'Next'),
  ours('wizard.cancel', 'Cancel'),
  ours('wizard.searching', 'Searching for driver software...', older),
  ours('wizard.searching', 'Searching for drivers...', newer),
  ours('wizard.installing', 'Installing driver software...', older),
  ours('wizard.installing', 'Installing drivers...', newer),
  shown('wizard.success', 'Windows has successfully updated your driver software', guides, older),
  shown('wizard.success', 'Windows has successfully updated your drivers', newGuides, newer),
  shown(
    'wizard.success-note',
    'Windows has finished installing the driver software for this device',
    guides,
    older,
  ),
  inferred(
    'wizard.success-note',
    'Windows has finished installing the drivers for this device',
    olderForms,
    newer,
  ),
  inferred(
    'wizard.already-best',
    'The best driver software for your device is already installed',
    'the newer text in the older vocabulary; not found in a public source',
    older,
  ),
  shown('wizard.already-best', 'The best drivers for your device are already installed', newGuides, newer),
  inferred(
    'wizard.already-best-note',
    'Windows has determined that the driver software for your device is up to date.',
    'widely known wording; no public source found',
    older,
  ),
  shown(
    'wizard.already-best-note',
    "Windows has determined that the best driver for this device is already installed. There may be better drivers on Windows Update or on the device manufacturer's website.",
    newGuides,
    newer,
  ),
  shown(
    'wizard.failure',
    'Windows encountered a problem installing the driver software for your device',
    guides,
    older,
  ),
  shown(
    'wizard.failure',
    'Windows encountered a problem installing the drivers for your device',
    newGuides,
    newer,
  ),
  shown(
    'wizard.failure-note',
    'Windows found driver software for your device but encountered an error while attempting to install it.',
    guides,
    older,
  ),
  shown(
    'wizard.failure-note',
    'Windows found drivers for your device but encountered an error while attempting to install them',
    newGuides,
    newer,
  ),
  shown(
    'wizard.failure-advice',
    'If you know the manufacturer of your device, you can visit their website and check the support section for drivers',
    newGuides,
    newer,
  ),
  shown(
    'wizard.unable',
    'Windows was unable to install your {device}',
    'users’ guide of a CH340 serial adapter',
  ),
  shown('wizard.close', 'Close', `${guides}; ${newGuides}`),
] as const;
