import type { Lesson } from '../../../shared/model/classroom';

/** Source: WDD kernel-mode-code-signing-policy--windows-vista-and-later-. */
export const loading: Lesson = {
  schema: 'driver-preflight/lesson@1',
  id: 'loading',
  title: 'Installing is not loading',
  text: [
    'Staging asks who signed the catalog. Loading asks who signed the kernel-mode driver, and by other rules: trust that a person or an administrator gave does not count in the kernel.',
    'Windows 10 since version 1607 and Windows 11, freshly installed with Secure Boot on, load new kernel-mode drivers only when Microsoft signed them.',
  ],
  task: 'Install both packages, and say for each whether its driver will load.',
  hint: 'After installing, read “Will the driver load?” on the Package page.',
  explanation: [
    'The publisher’s package was installed, and its device would still show Code 52: the kernel does not know the root of its signature.',
    'The other package carries the lab’s stand-in for Microsoft’s signature, which this PC takes for the real one. It installs silently and loads.',
  ],
  notes: [
    '“It installed, so the signature is fine” is the commonest wrong conclusion. Ask for examples from support cases.',
  ],
  pcs: [{ id: 'pc', windows: '11-24h2' }],
  packages: [
    { id: 'publisher', name: 'Signed by a publisher', kind: 'unknown-publisher' },
    { id: 'microsoft', name: 'Signed as WHQL signs', kind: 'windows-signing-authority' },
  ],
  questions: [
    { id: 'publisher', text: 'Does the publisher’s driver load?', package: 'publisher', about: 'loads' },
    { id: 'microsoft', text: 'Does the other driver load?', package: 'microsoft', about: 'loads' },
  ],
  goals: [
    { type: 'run', says: 'Install the publisher’s package', package: 'publisher', outcome: 'installed' },
    { type: 'run', says: 'Install the other package', package: 'microsoft', outcome: 'installed' },
    { type: 'answer', says: 'Say whether the publisher’s driver loads', question: 'publisher' },
    { type: 'answer', says: 'Say whether the other driver loads', question: 'microsoft' },
  ],
};
