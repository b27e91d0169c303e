import type { Lesson } from '../../../shared/model/classroom';

/** Source: WDD signature-categories-and-driver-installation; WDD digital-signatures-and-pnp-device-installation. */
export const distrust: Lesson = {
  schema: 'driver-preflight/lesson@1',
  id: 'distrust',
  title: 'Distrusting a publisher',
  text: [
    'The publisher question has no box for never trusting somebody. An administrator says so by putting the publisher’s certificate into the Untrusted Certificates store, which Windows calls Disallowed.',
    'From then on Windows refuses the publisher’s packages and does not ask anybody. Only the log tells why.',
  ],
  task: 'Distrust the publisher of the package on this PC. Then try to install the package.',
  hint: 'Open the package on the lesson’s PC, go to Trusted publishers and press “Distrust this publisher…”. Then go back to the Package page and install.',
  explanation: [
    'Distrust wins over a valid signature, and also over Trusted Publishers. No dialog comes up, since there is nothing left to decide.',
  ],
  notes: [
    'Ask who may do this in the audience’s organisation, and how they would notice a refusal without a dialog.',
  ],
  pcs: [{ id: 'pc', windows: '11-24h2' }],
  packages: [{ id: 'package', name: 'The package', kind: 'unknown-publisher' }],
  questions: [],
  goals: [
    {
      type: 'store',
      says: 'Put the publisher’s certificate among the untrusted certificates',
      package: 'package',
      store: 'disallowed',
      holds: true,
    },
    {
      type: 'category',
      says: 'The package is signed by an untrusted publisher',
      package: 'package',
      category: 'untrusted-publisher',
    },
    {
      type: 'run',
      says: 'Try to install it: Windows refuses without a question',
      package: 'package',
      outcome: 'refused',
      asked: false,
    },
  ],
};
