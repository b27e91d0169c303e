import { describe, expect, it } from 'vitest';
import { adviceForCode } from '../../../electron/explain';
import { consequences, findingRules } from '../../../electron/explain/rules';

/** One line of a log for each row, as Windows or the simulator writes it. */
const samples: Readonly<Record<string, string>> = {
  'publisher-accepted': 'Driver package signer is unknown, but user trusts signer.',
  'publisher-trusted-for-good': 'Driver package certificate was successfully installed.',
  'publisher-declined': 'Driver package signer is unknown, and user does not trust signer.',
  'publisher-nobody-to-ask': 'Driver package signer is unknown. Assuming untrusted signer.',
  'publisher-question-failed':
    'Driver package signer is unknown, and failed to inform user. Error = 0xE0000242',
  'publisher-non-interactive':
    'Catalog signer is untrusted. No error message will be displayed as client is running in non-interactive mode.',
  'publisher-distrusted': 'Driver package signer is not trusted. Catalog = x.cat, Error = 0x800B0111',
  'third-party-on-arm': 'Driver package signer is unknown, and Code Integrity is enforced.',
  'no-catalog-refused': 'Driver package does not contain a catalog file, and Code Integrity is enforced.',
  'no-catalog-non-interactive':
    'Driver package does not contain a catalog file. No error message will be displayed as client is running in non-interactive mode.',
  'no-catalog-accepted': 'Driver package does not contain a catalog file, but user wants to install anyway.',
  'no-catalog-declined':
    'Driver package does not contain a catalog file, and user does not want to install driver package.',
  'catalog-invalid': 'Driver package catalog file is invalid. Catalog = x.cat, Error = 0xE000022F',
  'catalog-not-signed':
    'Driver package catalog file does not contain a signature, and Code Integrity is enforced.',
  'root-untrusted':
    'Driver package catalog file certificate does not belong to Trusted Root Certificates, and Code Integrity is enforced.',
  'no-chain':
    'Driver package catalog file certificate does not chain to a root, and Code Integrity is enforced.',
  'inf-altered':
    'Driver package INF file hash is not present in catalog file. Filename = x.inf, Error = 0xE000024B',
  'tampered-enforced': 'Driver package appears to be tampered, and Code Integrity is enforced.',
  'file-altered': "Failed to verify file 'x.sys' against catalog 'x.cat'. Error = 0xE000024B",
  'tampered-accepted': 'Driver package appears to be tampered, but user wants to install it anyway.',
  'tampered-declined': 'Driver package appears to be tampered, and user does not want to install it.',
  'unsigned-accepted':
    'Driver package is considered unsigned, but user wants to install driver package anyway.',
  'unsigned-declined':
    'Driver package is considered unsigned, and user does not want to install driver package.',
  'validation-error':
    'An unexpected error occurred while validating driver package. Catalog = x.cat, Error = 0x800B0101',
  'driver-blocked': 'Driver package contains a blocked driver file. Error = 0x000004FB',
  'file-missing': 'Error 2: The system cannot find the file specified.',
  'include-missing': 'Could not find include INF file "mdmcpq.inf". Error = 0x00000003',
  'not-started-unsigned': 'Device not started: Device has problem: 0x34: CM_PROB_UNSIGNED_DRIVER.',
  'not-started': 'Device not started: Device has problem: 0x0a: CM_PROB_FAILED_START.',
  'no-driver': 'Selecting driver failed(0xe0000228)',
  restricted: 'Error 0xe0000248: The installation of this device is forbidden by system policy.',
  'already-imported': "Driver package already imported as 'oem3.inf'.",
  'in-use': "INF 'oem0.inf' is still in use by system.",
};

describe('the table of findings', () => {
  it('when a row is added then it has a line that it alone matches first', () => {
    expect(findingRules.map(({ id }) => id).sort()).toEqual(Object.keys(samples).sort());
    for (const [id, line] of Object.entries(samples)) {
      expect(findingRules.find(({ pattern }) => pattern.test(line))?.id, line).toBe(id);
    }
  });

  it('when a row is read then it says what, why and what to do, in whole sentences', () => {
    for (const rule of findingRules) {
      const texts = [rule.explanation, rule.remedy, ...rule.causes.map(({ text }) => text)];
      for (const text of texts) expect(text, rule.id).toMatch(/^[A-Z“].*[.)]$/);
      expect(rule.title, rule.id).not.toMatch(/\.$/);
      expect(rule.causes.length, rule.id).toBeGreaterThan(0);
      expect(rule.source, rule.id).not.toBe('');
    }
  });

  it('when a row decides then no consequence has its words', () => {
    const deciding = findingRules.filter(({ role }) => role === 'cause');
    const shared = deciding
      .filter(({ id }) => consequences.some((pattern) => pattern.test(samples[id] ?? '')))
      .map(({ id }) => id);
    // These repeat the system's text of a code, which is a consequence wherever no row knows it better.
    expect(shared.sort()).toEqual(['file-missing', 'no-driver', 'restricted']);
  });

  it('when a code has no row of its own then Windows’ text is told, and an unknown one is called so', () => {
    expect(adviceForCode('0xE000020B')).toMatchObject({
      title: 'The device instance does not exist in the hardware tree.',
      confirmed: true,
    });
    expect(adviceForCode('0xDEADBEEF')).toMatchObject({
      title: 'Windows failed with 0xdeadbeef',
      confirmed: false,
    });
  });
});
