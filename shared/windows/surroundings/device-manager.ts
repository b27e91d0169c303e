import { firstBuild, inferred, ours, shown } from './row';

const { ten1903 } = firstBuild;
const technet =
  'TechNet, step-by-step guide to controlling device installation: such a device stays under Other devices';
const picture = 'tutorialtoasterpackageindevicemgr.png';
const sheet =
  '“Property Windows”, Windows user-experience interaction guidelines: the commit buttons of a property sheet';
const testSigning = 'the-testsigning-boot-configuration-option';
const remembered = 'widely known wording; no public source found that shows the whole window';

/** Device Manager, the properties of a device, and the desktop's own marks. */
export const deviceManagerStrings = [
  inferred('devmgr.caption', 'Device Manager', remembered),
  shown('devmgr.other-devices', 'Other devices', technet),
  shown('devmgr.update', 'Update Driver Software...', 'users’ guides for Vista to Windows 10 1809', {
    until: ten1903,
  }),
  shown('devmgr.update', 'Update driver', 'users’ guides for Windows 10 1903 and later', { from: ten1903 }),
  shown('devmgr.menu-file', 'File', picture),
  shown('devmgr.menu-action', 'Action', picture),
  shown('devmgr.menu-view', 'View', picture),
  shown('devmgr.menu-help', 'Help', picture),
  ours('devmgr.read-only', 'Only an administrator can change device settings. You can look at them.'),
  inferred('properties.caption', '{device} Properties', remembered),
  shown(
    'properties.tab',
    'General',
    'device-manager-problem-codes: the General tab of the Properties dialog box',
  ),
  ours('properties.type', 'Device type: {class}'),
  ours('properties.manufacturer', 'Manufacturer: {manufacturer}'),
  ours('properties.unknown', 'unknown'),
  ours('properties.status', 'Device status'),
  inferred('properties.working', 'This device is working properly.', remembered),
  shown('properties.ok', 'OK', sheet),
  shown('properties.cancel', 'Cancel', sheet),
  shown('watermark.test-mode', 'Test Mode', testSigning),
  inferred(
    'watermark.edition',
    '{windows}',
    `${testSigning} says that the edition is shown, not how it is written`,
  ),
  inferred(
    'watermark.build',
    'Build {build}',
    `${testSigning} says that the build is shown, not how it is written`,
  ),
] as const;
