import type { Advice } from '../types';

const trust = 'COM error codes (security and setup); signature-categories-and-driver-installation';
const original =
  'Get the package again from the vendor, as it was published, and unpack it without changing it.';
const resign =
  'Make the catalog anew from the files as they are shipped, sign and timestamp it, and change nothing afterwards.';

type Row = readonly [code: string, advice: Advice];

const rows: readonly Row[] = [
  [
    '0xE000022F',
    {
      title: 'The package has no signature that covers its INF',
      explanation:
        'The INF names no catalog, or the catalog was not beside it. This Windows installs no third-party package without one.',
      causes: [
        { text: 'The .cat file was not copied along with the INF.' },
        { text: 'The INF has no CatalogFile line for this architecture.' },
        { text: 'The package was never signed.' },
      ],
      remedy: original,
      person: original,
      administrator: 'Look whether the catalog that the INF names lies beside it.',
      vendor: resign,
      source: trust,
      confirmed: true,
    },
  ],
  [
    '0xE000023F',
    {
      title: 'The package is not signed, and was declined',
      explanation: 'A file could not be verified, since no signed catalog belongs to it.',
      causes: [{ text: 'The warning was answered with “Don’t install this driver software”.' }],
      remedy: original,
      person: original,
      administrator: null,
      vendor: resign,
      source: 'TechNet walkthrough dd919234',
      confirmed: true,
    },
  ],
  [
    '0xE0000242',
    {
      title: 'The publisher is not known to this PC, and nobody could be asked',
      explanation:
        'The signature is valid. Windows would have asked whether the publisher is to be trusted, but a standard user or a program without a desktop cannot be asked.',
      causes: [
        { text: 'The package came through software distribution, a service or a quiet setup.' },
        { text: 'The person is a standard user.' },
      ],
      remedy: 'Put the publisher’s certificate into Trusted Publishers (local machine), then install again.',
      person: 'Ask an administrator to install the package.',
      administrator:
        'Put the publisher’s certificate into Trusted Publishers (local machine), then install again.',
      vendor: 'A signature from the Hardware Dev Center installs without a question.',
      source: trust,
      confirmed: true,
    },
  ],
  [
    '0xE0000243',
    {
      title: 'The publisher was not accepted',
      explanation:
        'The signature is valid, but somebody answered the question about the publisher with Don’t Install, or this Windows takes no third-party signature.',
      causes: [
        { text: 'The person pressed Enter or Esc: Don’t Install is the default.' },
        { text: 'The PC runs Windows on ARM.', from: 16299 },
      ],
      remedy: 'Install the package again and choose Install, if the publisher is to be trusted.',
      person: 'Install the package again and choose Install, if the publisher is to be trusted.',
      administrator: 'Put the publisher’s certificate into Trusted Publishers (local machine).',
      vendor: 'A signature from the Hardware Dev Center installs without the question.',
      source: trust,
      confirmed: true,
    },
  ],
  [
    '0xE0000247',
    {
      title: 'The package could not be added to the driver store',
      explanation:
        'Up to Windows 11 23H2 this one code stands for every signature that was refused. The reason is in the lines before it.',
      causes: [
        { text: 'The root of the signer’s certificate is not trusted on this PC.' },
        { text: 'The INF was changed after signing.' },
        { text: 'The catalog is missing or not signed.' },
      ],
      remedy: 'Read the first warning of the section: it names the check that failed.',
      person: original,
      administrator: 'Read the first warning of the section: it names the check that failed.',
      vendor: resign,
      source: 'public logs of Windows 10 and 11 (libwdi; a printer driver, August 2025)',
      confirmed: true,
    },
  ],
  [
    '0xE0000248',
    {
      title: 'A group policy forbids this device',
      explanation:
        'The administrator’s device installation restrictions keep the device out, whoever signed its driver.',
      causes: [
        {
          text: 'Its hardware ID or class is on the list of those that may not be installed, or not on the list of those that may.',
        },
      ],
      remedy: 'Ask the administrator whether the device may be used.',
      person: 'Ask the administrator whether the device may be used.',
      administrator: 'Look at Device Installation Restrictions in the group policy of this PC.',
      vendor: null,
      source: 'DeviceInstallation.admx explain texts',
      confirmed: true,
    },
  ],
  [
    '0xE0000249',
    {
      title: 'A group policy forbids this driver',
      explanation: 'The administrator’s device installation restrictions keep drivers of this class out.',
      causes: [{ text: 'The driver’s setup class is on the list of classes that may not be installed.' }],
      remedy: 'Ask the administrator whether the driver may be used.',
      person: 'Ask the administrator whether the driver may be used.',
      administrator: 'Look at Device Installation Restrictions in the group policy of this PC.',
      vendor: null,
      source: 'DeviceInstallation.admx explain texts',
      confirmed: true,
    },
  ],
  [
    '0xE000024B',
    {
      title: 'A file is not the one that was signed',
      explanation:
        'Its hash is not in the catalog: it was changed after signing, or belongs to another version of the package.',
      causes: [
        {
          text: 'The INF was edited, or its line ends were converted by version control, FTP or an archive tool.',
        },
        { text: 'Files of different versions were mixed.' },
        { text: 'The download or the medium damaged a file.' },
      ],
      remedy: original,
      person: original,
      administrator: 'Compare the files with the vendor’s; treat a difference as an incident.',
      vendor: resign,
      source: 'public log of Windows 11 build 26200 (PSCam4Windows#1)',
      confirmed: true,
    },
  ],
  [
    '0x800B0100',
    {
      title: 'No signature covers the file',
      explanation: 'Either the catalog is not signed, or the INF is not the one that it was made for.',
      causes: [
        { text: 'The INF was changed after signing.' },
        { text: 'The catalog was made but not signed.' },
      ],
      remedy: original,
      person: original,
      administrator: null,
      vendor: resign,
      source: trust,
      confirmed: true,
    },
  ],
  [
    '0x800B0101',
    {
      title: 'The signer’s certificate has expired',
      explanation:
        'The certificate is past its end, or the PC’s clock is wrong, and no timestamp shows that it signed in time.',
      causes: [{ text: 'The signature was never timestamped.' }, { text: 'The PC’s clock is wrong.' }],
      remedy: 'Check the PC’s clock, then ask the vendor for a newer package.',
      person: 'Check the PC’s clock, then ask the vendor for a newer package.',
      administrator: null,
      vendor: 'Sign again with a current certificate, and timestamp the signature.',
      source: trust,
      confirmed: true,
    },
  ],
  [
    '0x800B0109',
    {
      title: 'The signature leads to a root that this PC does not trust',
      explanation:
        'The certificate at the top of the signer’s chain is not among the trusted roots of this PC.',
      causes: [
        { text: 'The package is signed with a certificate that its own maker issued.' },
        { text: 'The company’s root certificate has not been distributed to this PC.' },
        { text: 'The PC has had no connection for long and lacks a newer public root.' },
      ],
      remedy:
        'Ask the vendor for a package with a public signature; import the root only if you know whose it is.',
      person: 'Ask the vendor for a package with a public signature.',
      administrator:
        'If the root is your company’s own: import it into Trusted Root Certification Authorities (local machine).',
      vendor:
        'Have the package signed by the Hardware Dev Center, or use a certificate of a public authority.',
      source: trust,
      confirmed: true,
    },
  ],
  [
    '0x800B010A',
    {
      title: 'The signer’s chain is incomplete',
      explanation: 'A certificate between the signer and the root is missing.',
      causes: [{ text: 'The intermediate certificates were left out when the catalog was signed.' }],
      remedy: 'Ask the vendor for a package whose catalog carries its whole chain.',
      person: 'Ask the vendor for a corrected package.',
      administrator: 'Import the intermediate certificate of the signer’s authority.',
      vendor: 'Sign again with the intermediate certificates included.',
      source: trust,
      confirmed: true,
    },
  ],
  [
    '0x800B010C',
    {
      title: 'The signer’s certificate was revoked',
      explanation: 'The authority that issued the certificate has withdrawn it.',
      causes: [{ text: 'The key was stolen or misused.' }],
      remedy: 'Do not install the package; ask the vendor for one with another signature.',
      person: 'Do not install the package; ask the vendor for one with another signature.',
      administrator: null,
      vendor: 'Sign with a new certificate.',
      source: trust,
      confirmed: true,
    },
  ],
  [
    '0x800B0110',
    {
      title: 'The certificate is not one for signing code',
      explanation: 'Its purposes (EKU) do not include code signing.',
      causes: [{ text: 'A certificate for a web server or for mail was used to sign.' }],
      remedy: 'Ask the vendor for a package that was signed with a code-signing certificate.',
      person: 'Ask the vendor for a corrected package.',
      administrator: null,
      vendor: 'Sign with a code-signing certificate.',
      source: trust,
      confirmed: true,
    },
  ],
  [
    '0x800B0111',
    {
      title: 'The publisher is distrusted on this PC',
      explanation: 'The signer’s certificate, or one above it, is among the Untrusted Certificates.',
      causes: [
        { text: 'An administrator put it there.' },
        { text: 'Microsoft distrusted it through an update of the disallowed list.' },
      ],
      remedy: 'Find out why the certificate is distrusted before you change anything.',
      person: 'Ask the vendor for a package with another signature.',
      administrator:
        'Take the certificate out of Untrusted Certificates only if its place there is an error.',
      vendor: 'Sign with a new certificate and publish a new package.',
      source: trust,
      confirmed: true,
    },
  ],
  [
    '0x80096010',
    {
      title: 'The signature does not fit what it signs',
      explanation: 'The catalog, or the file it vouches for, was changed after signing.',
      causes: [{ text: 'The file was edited or damaged after signing.' }],
      remedy: original,
      person: original,
      administrator: null,
      vendor: resign,
      source: trust,
      confirmed: true,
    },
  ],
  [
    '0xE000023D',
    {
      title: 'A device still runs on the package',
      explanation: 'Windows does not delete a package from the driver store while a device uses it.',
      causes: [{ text: 'The device is plugged in, or is still remembered from before.' }],
      remedy: 'Uninstall the device first, or delete the package with /uninstall or /force.',
      person: null,
      administrator: 'Uninstall the device in Device Manager, hidden devices too.',
      vendor: null,
      source: 'setupapi.h; pnputil command syntax',
      confirmed: true,
    },
  ],
  [
    '0x00000002',
    {
      title: 'A file that the INF names is not there',
      explanation: 'Windows copies all files of a package before it looks at the signature.',
      causes: [
        { text: 'The package was not unpacked wholly, or only the INF was copied.' },
        { text: 'The INF names a folder that the package does not have.' },
      ],
      remedy: 'Unpack the whole package into one folder and install from there.',
      person: 'Unpack the whole package into one folder and install from there.',
      administrator: null,
      vendor: 'Check CopyFiles and SourceDisksFiles against the files that are shipped.',
      source: 'system error codes; setupapi.dev.log of Windows 7 and 8',
      confirmed: true,
    },
  ],
  [
    '0x00000005',
    {
      title: 'Access was denied',
      explanation: 'The program that asked did not have the rights, or another program held a file open.',
      causes: [
        { text: 'The console or setup was not run as an administrator.' },
        { text: 'Security software held a file of the package.' },
      ],
      remedy: 'Run the installation as an administrator.',
      person: 'Run the installation as an administrator.',
      administrator: 'Look at the file that the line names, and at what security software says of it.',
      vendor: null,
      source: 'system error codes',
      confirmed: true,
    },
  ],
  [
    '0x000004FB',
    {
      title: 'The driver is on the list of blocked drivers',
      explanation: 'Windows keeps a list of drivers that are known to be harmful or to crash it.',
      causes: [{ text: 'The driver has a known weakness; a newer version usually is not on the list.' }],
      remedy: 'Ask the vendor for a newer version of the driver.',
      person: 'Ask the vendor for a newer version of the driver.',
      administrator: 'Do not turn the list off to install it.',
      vendor: 'Correct the driver, sign it anew and publish it.',
      source: 'system error codes (ERROR_DRIVER_BLOCKED)',
      confirmed: true,
    },
  ],
  [
    '0xE0000228',
    {
      title: 'No package fits the device',
      explanation:
        'None of the packages that Windows looked at names the device’s hardware or compatible IDs.',
      causes: [
        { text: 'The package was never staged: look for an earlier section that failed.' },
        { text: 'The INF has no section for this Windows or architecture.' },
      ],
      remedy: 'Stage the package first; then compare the HardwareID lines with the INF.',
      person: 'Install the vendor’s package.',
      administrator: 'Stage the package (pnputil /add-driver) and let Windows search again.',
      vendor: 'Add the device’s ID and the decorated Models section to the INF.',
      source: 'setupapi.h',
      confirmed: true,
    },
  ],
];

/** By code, `0x` and eight upper-case hex digits. */
export const codeAdvices: ReadonlyMap<string, Advice> = new Map(rows);
