import type { Lesson } from '../../../shared/model/classroom';

/** Source: WDD signature-categories-and-driver-installation; WDD trusted-publishers-certificate-store. */
export const alwaysTrust: Lesson = {
  schema: 'driver-preflight/lesson@1',
  id: 'always-trust',
  title: 'Trusting a publisher',
  text: [
    'Windows asks about a valid signature of a publisher that nobody has decided about. “Install” settles this one package. With the box about always trusting the publisher ticked, it settles the packages to come as well.',
    'What is kept is the signer’s certificate, in the Trusted Publishers store of the PC. Only that very certificate counts: the publisher’s next certificate is a new question.',
  ],
  task: 'Install the first package so that the publisher’s next package installs without a question. Then install the next package.',
  hint: 'Tick “Always trust software from …” in the dialog before you press Install. If you have installed without it, begin the lesson again.',
  explanation: [
    'The certificate of the signer went into Trusted Publishers, so the next package is signed by a trusted publisher and Windows has nothing to ask.',
    'Removing the driver does not take the trust back: the certificate stays until somebody removes it from the store.',
  ],
  notes: [
    'Show the Trusted publishers page before and after. Ask the class what a stolen key would mean for this PC now.',
  ],
  pcs: [{ id: 'pc', windows: '11-24h2' }],
  packages: [
    { id: 'first', name: 'First package', kind: 'unknown-publisher' },
    { id: 'next', name: 'Next package', kind: 'catalog-v1', signedAs: 'first' },
  ],
  questions: [],
  goals: [
    {
      type: 'run',
      says: 'Install the first package and always trust its publisher',
      package: 'first',
      outcome: 'installed',
      answer: 'install-always-trust',
    },
    {
      type: 'run',
      says: 'Install the next package without a question',
      package: 'next',
      outcome: 'installed',
      asked: false,
      after: 'first',
    },
    {
      type: 'store',
      says: 'The publisher is in Trusted Publishers',
      package: 'first',
      store: 'trusted',
      holds: true,
    },
  ],
};
