import type { FindingRule } from '../types';

const logs = 'setupapi.dev.log of Windows 7 to 11; troubleshooting-driver-signing-installation';
const research = 'known from research of the staging library; no public log shows the line';

/** Builds since which a PC keeps third-party drivers out whoever accepts them: none but ARM. */
const installAgain =
  'Install the package again and choose Install, if the publisher named in the question is to be trusted.';

/** A publisher whose signature stands: what the person, the PC or nobody said of them. */
export const signerRules: readonly FindingRule[] = [
  {
    id: 'publisher-accepted',
    pattern: /^Driver package signer is unknown,? but user trusts (?:the )?signer\.$/,
    role: 'note',
    severity: 'info',
    category: 'unknown-publisher',
    prompt: { dialog: 'publisher-trust', answer: 'install' },
    title: 'Somebody accepted the publisher',
    explanation:
      'The signature is valid, the publisher was not known to this PC, and the person who was asked chose Install.',
    causes: [{ text: 'This is the usual course for a package with a certificate of its own.' }],
    remedy: 'Nothing needs to be done.',
    person: null,
    administrator: 'Put the publisher’s certificate into Trusted Publishers to spare others the question.',
    vendor: 'A signature from the Hardware Dev Center installs without the question.',
    source: logs,
    confirmed: true,
  },
  {
    id: 'publisher-trusted-for-good',
    pattern: /^Driver package certificate was successfully installed\.$/,
    role: 'note',
    severity: 'info',
    prompt: { dialog: 'publisher-trust', answer: 'install-always-trust' },
    title: 'The publisher is trusted from now on',
    explanation:
      'The box “Always trust software from …” was ticked: the signer’s certificate went into Trusted Publishers of this PC, and the next package signed with it installs without a question.',
    causes: [{ text: 'The person who was asked ticked the box.' }],
    remedy: 'Nothing needs to be done.',
    person: null,
    administrator:
      'Remove the certificate from Trusted Publishers if that was not wanted: removing the driver does not.',
    vendor: null,
    source: `${logs}; trusted-publishers-certificate-store`,
    confirmed: true,
  },
  {
    id: 'publisher-declined',
    pattern: /^Driver package signer is unknown, and user does not trust signer\.$/,
    role: 'cause',
    severity: 'error',
    category: 'unknown-publisher',
    prompt: { dialog: 'publisher-trust', answer: 'dont-install' },
    refusal: true,
    title: 'Somebody declined the publisher',
    explanation:
      'The signature is valid, but the publisher was not known to this PC, and the question was answered with Don’t Install or closed.',
    causes: [
      { text: 'The person pressed Enter or Esc: Don’t Install is the default.' },
      { text: 'The person does not know the publisher’s name that the question showed.' },
    ],
    remedy: installAgain,
    person: installAgain,
    administrator:
      'Put the publisher’s certificate into Trusted Publishers (local machine) before the package is rolled out.',
    vendor: 'A signature from the Hardware Dev Center installs without the question.',
    source: research,
    confirmed: false,
  },
  {
    id: 'publisher-nobody-to-ask',
    pattern: /^Driver package signer is unknown\. Assuming untrusted signer\.$/,
    role: 'cause',
    severity: 'error',
    category: 'unknown-publisher',
    refusal: true,
    title: 'Nobody could be asked about the publisher',
    explanation:
      'The signature is valid and the publisher unknown to this PC. Windows may not ask a standard user or a program without a desktop, so it refused.',
    causes: [
      { text: 'The package came through software distribution, a service or a quiet setup.' },
      { text: 'The person is a standard user and gave no administrator’s credentials.' },
    ],
    remedy: 'Put the publisher’s certificate into Trusted Publishers (local machine), then install again.',
    person: 'Ask an administrator to install the package.',
    administrator:
      'Put the publisher’s certificate into Trusted Publishers (local machine), then install again.',
    vendor: 'A signature from the Hardware Dev Center installs without a question, quiet setups included.',
    source: research,
    confirmed: false,
  },
  {
    id: 'publisher-question-failed',
    pattern: /^Driver package signer is unknown, and failed to inform user\./,
    role: 'cause',
    severity: 'error',
    category: 'unknown-publisher',
    refusal: true,
    title: 'The question about the publisher could not be shown',
    explanation:
      'The signature is valid and the publisher unknown to this PC. Windows wanted to ask, but no window could be opened in the person’s session.',
    causes: [
      { text: 'The installer ran in a session that nobody sees, such as a service’s or a remote shell’s.' },
      { text: 'The session ended while the question was about to open.' },
    ],
    remedy: 'Put the publisher’s certificate into Trusted Publishers (local machine), then install again.',
    person: 'Install while signed in at the PC itself.',
    administrator:
      'Put the publisher’s certificate into Trusted Publishers (local machine), then install again.',
    vendor: null,
    source: 'public reports of Windows 10 22H2',
    confirmed: true,
  },
  {
    id: 'publisher-non-interactive',
    pattern: /^Catalog signer is untrusted\. No error message will be displayed/,
    role: 'cause',
    severity: 'error',
    category: 'unsigned',
    refusal: true,
    title: 'The signature did not convince, and nobody could be asked',
    explanation:
      'The catalog’s signature leads to no root that this PC trusts, or fails another check. A program without a desktop cannot put the question, so Windows refused.',
    causes: [
      { text: 'The root of the publisher’s certificate is not among the trusted roots.' },
      { text: 'The certificate has expired, and no timestamp shows that it signed in time.' },
      { text: 'This Windows lacks the updates that understand SHA-256 signatures.', before: 9200 },
    ],
    remedy: 'Look at the signature check above it: its code says which part of the signature failed.',
    person: 'Ask an administrator to install the package.',
    administrator: 'Import the publisher’s root, if it is to be trusted, and install again.',
    vendor: 'Sign with a certificate whose root Windows trusts, and timestamp the signature.',
    source: 'setupapi.dev.log of Windows 10 in a public XCP-ng guide',
    confirmed: true,
  },
  {
    id: 'publisher-distrusted',
    pattern: /^Driver package signer is not trusted\. Catalog = /,
    role: 'cause',
    severity: 'error',
    category: 'untrusted-publisher',
    refusal: true,
    title: 'The publisher is distrusted on this PC',
    explanation:
      'The signer’s certificate, or one above it, is among the Untrusted Certificates. Windows refuses such packages without a question.',
    causes: [
      { text: 'An administrator put the certificate into Untrusted Certificates.' },
      { text: 'Microsoft distrusted the certificate through an update of the disallowed list.' },
    ],
    remedy: 'Find out why the certificate is distrusted before you change anything.',
    person: 'Ask the vendor for a package with another signature.',
    administrator:
      'Look in Untrusted Certificates of the local machine; take the certificate out only if its place there is an error.',
    vendor: 'If the key was stolen: sign with a new certificate and publish a new package.',
    source: research,
    confirmed: false,
  },
  {
    id: 'third-party-on-arm',
    pattern: /^Driver package signer is (?:unknown|not trusted by system), and Code Integrity is enforced\.$/,
    role: 'cause',
    severity: 'error',
    category: 'unknown-publisher',
    otherCategories: ['trusted-publisher'],
    refusal: true,
    title: 'This Windows takes drivers from Microsoft’s signing only',
    explanation:
      'Windows on ARM installs no package that carries only its publisher’s signature, whether the publisher is trusted or not.',
    causes: [{ text: 'The package is signed by its publisher, and not by the Hardware Dev Center.' }],
    remedy: 'Ask the vendor for a package that was signed by the Hardware Dev Center.',
    person: 'Ask the vendor for a package that was signed by the Hardware Dev Center.',
    administrator: null,
    vendor: 'Submit the package to the Hardware Dev Center (attestation or HLK).',
    source: 'public logs of Windows on ARM (libwdi#155, #289, #322)',
    confirmed: true,
  },
];
