import type { Lesson } from '../../../shared/model/classroom';

/** Source: WDD signature-categories-and-driver-installation; public issue PSCam4Windows#1 for a changed INF. */
export const altered: Lesson = {
  schema: 'driver-preflight/lesson@1',
  id: 'altered',
  title: 'Altered packages',
  text: [
    'A catalog holds a hash of each file of the package. Change one byte after signing, and the hash of that file stands in no signed catalog any more.',
    'Since Windows 8, a 64-bit PC that enforces driver signatures refuses a package whose INF was changed. For another changed file it still shows its red warning; that this holds on every such Windows is unconfirmed.',
  ],
  task: 'Try to install both altered packages. Where Windows warns, keep the package off the PC.',
  hint: 'In the red warning, choose not to install.',
  explanation: [
    'Both packages are in the category Altered, yet they end differently: the INF is what Windows verifies first, with the catalog that it names.',
    'An altered package need not be an attack: version control that changes line ends does the same. Get the original files instead of accepting.',
  ],
  notes: [
    'The Package page names the file that was changed, and under “How was it altered?” often in which way.',
  ],
  pcs: [{ id: 'pc', windows: '11-24h2' }],
  packages: [
    { id: 'inf', name: 'The INF was edited', kind: 'altered-inf' },
    { id: 'driver', name: 'The driver was changed', kind: 'altered-file' },
  ],
  questions: [],
  goals: [
    {
      type: 'run',
      says: 'The package with the edited INF is refused without a question',
      package: 'inf',
      outcome: 'refused',
      asked: false,
    },
    {
      type: 'run',
      says: 'Decline the warning about the changed driver',
      package: 'driver',
      outcome: 'refused',
      answer: 'dont-install',
    },
  ],
};
