import type { Lesson } from '../../../shared/model/classroom';

/** Source: Microsoft Learn, "Time Stamping Authenticode Signatures"; WDD signature-categories-and-driver-installation. */
export const expired: Lesson = {
  schema: 'driver-preflight/lesson@1',
  id: 'expired',
  title: 'Expired certificates and timestamps',
  text: [
    'A signing certificate is valid for a few years; drivers live longer. A timestamp by a trusted authority proves that the signature was made while the certificate was valid.',
    'With a timestamp, Windows judges the certificate at that moment. Without one, it judges by the PC’s clock, and the signature stops counting on the day the certificate expires.',
  ],
  task: 'Both packages were signed by certificates that have expired since. Find out which one still installs, and try both.',
  hint: 'The Package page shows the timestamp under the certificate chain. Press Install where Windows asks about the publisher.',
  explanation: [
    'The timestamped signature counts as it did on the day it was made: Windows only asks about the publisher.',
    'The other signature leads to an expired certificate, so the package counts as unsigned, and this Windows refuses it.',
  ],
  notes: [
    'Set the PC’s clock back on the PCs page and judge the second package again: its signature counts once more.',
  ],
  pcs: [{ id: 'pc', windows: '11-24h2' }],
  packages: [
    { id: 'one', name: 'Package one', kind: 'expired-no-timestamp' },
    { id: 'two', name: 'Package two', kind: 'expired-timestamped' },
  ],
  questions: [
    { id: 'one', text: 'Which category is package one in?', package: 'one', about: 'category' },
    { id: 'two', text: 'Which category is package two in?', package: 'two', about: 'category' },
  ],
  goals: [
    { type: 'answer', says: 'Name the category of package one', question: 'one' },
    { type: 'answer', says: 'Name the category of package two', question: 'two' },
    { type: 'run', says: 'Package one is refused', package: 'one', outcome: 'refused', asked: false },
    { type: 'run', says: 'Install package two', package: 'two', outcome: 'installed', asked: true },
  ],
};
