import { inferred, ours, shown } from './row';

const labrador = 'setup notes of a Labrador board, which show the pages of DPInst';
const page = 'DPInst documentation names the status; its wording was not found in a public source';

/** The Device Driver Installation Wizard (DPInst), the same on every Windows. */
export const dpinstStrings = [
  shown('dpinst.caption', 'Device Driver Installation Wizard', labrador),
  shown('dpinst.welcome', 'Welcome to the Device Driver Installation Wizard!', labrador),
  shown(
    'dpinst.welcome-note',
    'This wizard helps you install the software drivers that some computer devices need in order to work.',
    labrador,
  ),
  shown('dpinst.back', '< Back', labrador),
  shown('dpinst.next', 'Next >', labrador),
  shown('dpinst.cancel', 'Cancel', labrador),
  ours('dpinst.installing', 'The drivers are being installed...'),
  shown('dpinst.success', 'Completing the Device Driver Installation Wizard', labrador),
  shown('dpinst.success-note', 'The drivers were successfully installed on this computer.', labrador),
  shown(
    'dpinst.success-advice',
    'You can now connect your device to this computer. If your device came with instructions, please read them first.',
    labrador,
  ),
  ours('dpinst.failure', 'The drivers could not be installed'),
  ours('dpinst.failure-note', 'The wizard could not install every driver.'),
  shown('dpinst.driver-name', 'Driver Name', labrador),
  shown('dpinst.status', 'Status', labrador),
  shown('dpinst.status-ready', 'Ready to use', 'setup guide of a Terasic board'),
  inferred('dpinst.status-updated', 'Device Updated', page),
  inferred('dpinst.status-failed', 'Install failed', page),
  inferred('dpinst.status-none', 'No driver', page),
  shown(
    'dpinst.no-language',
    'The current language is not supported by the Device Driver Installation Wizard.',
    'users’ reports of a BeagleBone board',
  ),
  shown('dpinst.finish', 'Finish', labrador),
] as const;
