import { paragraph, textFile } from './readme-text';
import type { TestSigned } from './test-sign';

/** Names of the certificate files beside a test-signed package. */
export const certificateNames = {
  root: 'root.cer',
  publisher: 'publisher.cer',
  timestamp: 'timestamp-root.cer',
  pfx: 'test-certificate.pfx',
} as const;

/** What a person should know who was given a test-signed package. */
export const notARelease =
  'This is a test signature. It is not a release signature: only PCs that were set up for it take it, Windows Update and the Hardware Dev Center do not, and 64-bit Windows loads the driver in Test Mode only.';
export const labTimestamp =
  'The timestamp comes from the lab itself, and nobody trusts it: it keeps the signature valid beyond the certificate’s life only where its root was installed as well.';

/**
 * The README.txt beside a test-signed package: how a test PC is set up for it, and how to undo that.
 * Source: WDD makecert-test-certificate, trusted-publishers-certificate-store, certmgr (devtest),
 * the-testsigning-boot-configuration-option, pnputil-command-syntax (devtest).
 */
export function testSignReadme(made: TestSigned, infs: readonly string[], keptKey: boolean): Uint8Array {
  const { root, publisher, timestamp } = certificateNames;
  const roots = made.timestampRoot === null ? [root] : [root, timestamp];
  return textFile([
    `Test-signed by ${made.publisher.subject}`,
    '',
    ...paragraph(notARelease),
    '',
    'driver        the signed copy of the package; install from here',
    'certificates  what a test PC needs',
    '',
    'On the test PC, in a command prompt that runs as administrator, in this folder:',
    '',
    '1. Let the PC take the certificate:',
    ...roots.map((name) => `   certutil -addstore Root certificates\\${name}`),
    `   certutil -addstore TrustedPublisher certificates\\${publisher}`,
    '   or with the tool of the Windows Driver Kit:',
    ...roots.map((name) => `   certmgr /add certificates\\${name} /s /r localMachine root`),
    `   certmgr /add certificates\\${publisher} /s /r localMachine trustedpublisher`,
    '',
    '2. Turn Test Mode on, with Secure Boot off in the firmware, and restart:',
    '   bcdedit /set testsigning on',
    '',
    '3. Install:',
    ...infs.map((inf) => `   pnputil /add-driver driver\\${inf.replaceAll('/', '\\')} /install`),
    '',
    'To undo it all:',
    '   bcdedit /set testsigning off',
    `   certutil -delstore TrustedPublisher ${made.publisher.thumbprint}`,
    `   certutil -delstore Root ${made.root.thumbprint}`,
    ...(made.timestampRoot === null ? [] : [`   certutil -delstore Root ${made.timestampRoot.thumbprint}`]),
    '',
    ...(made.timestampRoot === null ? [] : [...paragraph(labTimestamp), '']),
    ...paragraph(
      keptKey
        ? `The private key lies in certificates\\${certificateNames.pfx}, encrypted with your passphrase; Windows 10 1709 and later can import it. Keep it off the test PC: whoever has it and the passphrase can sign for every PC that trusts the certificate.`
        : 'The private key was not written anywhere here.',
    ),
  ]);
}
