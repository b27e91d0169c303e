import { firstBuild, inferred, ours, shown } from './row';

const { ten1607 } = firstBuild;
const older = { until: ten1607 };
const newer = { from: ten1607 };
const newOutput =
  'pnputil output in public issues and test records (windows-drivers-rs#17, PSCam4Windows#1, xPrinter)';
const oldOutput = 'pnputil output in public (TechNet dd919234, WindowsTerminalHere#9, migratekit)';
const spacing = `${oldOutput}; the spacing is not confirmed`;

/** What pnputil prints. `/add-driver` comes with Windows 10 1607; `-a` works to this day. */
export const pnputilStrings = [
  ours('console.caption', 'Administrator: Command Prompt'),
  ours('console.caption-user', 'Command Prompt'),
  ours('console.prompt', '{folder}>{command}'),
  shown('pnputil.command', 'pnputil -a {path}', oldOutput, older),
  shown('pnputil.command', 'pnputil /add-driver {path} /install', 'pnputil-command-syntax', newer),
  shown('pnputil.header', 'Microsoft PnP Utility', `${newOutput}; ${oldOutput}`),
  shown('pnputil.processing', 'Processing inf :            {inf}', oldOutput, older),
  shown('pnputil.processing', 'Adding driver package:  {inf}', newOutput, newer),
  shown('pnputil.success', 'Driver package added successfully.', `${newOutput}; ${oldOutput}`),
  inferred(
    'pnputil.known',
    ' (Already exists in the system)',
    'remembered from outputs of current Windows; on no page that could be found',
    newer,
  ),
  inferred('pnputil.published', 'Published name :            {published}', spacing, older),
  shown('pnputil.published', 'Published Name:         {published}', newOutput, newer),
  shown('pnputil.failure', 'Adding the driver package failed : {error}', oldOutput, older),
  shown('pnputil.failure', 'Failed to add driver package: {error}', newOutput, newer),
  shown('pnputil.total', 'Total attempted:              {total}', oldOutput, older),
  shown('pnputil.total', 'Total driver packages:  {total}', newOutput, newer),
  shown('pnputil.added', 'Number successfully imported: {added}', oldOutput, older),
  shown('pnputil.added', 'Added driver packages:  {added}', newOutput, newer),
  // What it adds where a device is there already; no story reaches these.
  shown('pnputil.installed-matching', 'Driver package installed on matching devices.', newOutput, newer),
  shown('pnputil.installed', 'Driver package installed on device: {instanceId}', newOutput, newer),
  shown('pnputil.current-on', 'Driver package is up-to-date on device: {instanceId}', newOutput, newer),
  shown('pnputil.current', 'Driver package is up-to-date', newOutput, newer),
  inferred(
    'pnputil.restart',
    'System reboot is needed to complete install operations!',
    `${newOutput}; its ending is not confirmed`,
    newer,
  ),
] as const;
