/**
 * Codes that Windows gives while a driver package is judged and staged, with the text FormatMessage returns
 * for them in English. The trademark sign appears as `(tm)`.
 *
 * A table this long in one file: it is one table, and people look codes up in it.
 */

/** A code as logs print it: `0x` and eight upper-case hexadecimal digits. */
export interface ErrorCode {
  readonly code: string;
  /** The HRESULT spelling of a SetupAPI code (`SPAPI_E_…`); absent where there is only one spelling. */
  readonly hresult?: string;
  /** Symbolic name in the Windows headers. */
  readonly name: string;
  readonly text: string;
  /** Where name, value and text are documented. */
  readonly source: string;
}

type Row = readonly [code: string, name: string, text: string];

/** setupapi.h; texts from the page "COM Error Codes (Security and Setup)" (com-error-codes-4). */
const setupApi: readonly Row[] = [
  [
    '0xE0000000',
    'ERROR_EXPECTED_SECTION_NAME',
    'A non-empty line was encountered in the INF before the start of a section.',
  ],
  [
    '0xE0000001',
    'ERROR_BAD_SECTION_NAME_LINE',
    'A section name marker in the INF is not complete, or does not exist on a line by itself.',
  ],
  [
    '0xE0000002',
    'ERROR_SECTION_NAME_TOO_LONG',
    'An INF section was encountered whose name exceeds the maximum section name length.',
  ],
  ['0xE0000003', 'ERROR_GENERAL_SYNTAX', 'The syntax of the INF is invalid.'],
  ['0xE0000100', 'ERROR_WRONG_INF_STYLE', 'The style of the INF is different than what was requested.'],
  ['0xE0000101', 'ERROR_SECTION_NOT_FOUND', 'The required section was not found in the INF.'],
  ['0xE0000102', 'ERROR_LINE_NOT_FOUND', 'The required line was not found in the INF.'],
  [
    '0xE0000203',
    'ERROR_NO_DRIVER_SELECTED',
    'There is no driver selected for the device information set or element.',
  ],
  ['0xE000020A', 'ERROR_NO_INF', 'The INF from which a driver list is to be built does not exist.'],
  ['0xE000020B', 'ERROR_NO_SUCH_DEVINST', 'The device instance does not exist in the hardware tree.'],
  ['0xE0000217', 'ERROR_BAD_SERVICE_INSTALLSECT', 'A service installation section in this INF is invalid.'],
  [
    '0xE0000219',
    'ERROR_NO_ASSOCIATED_SERVICE',
    'The installation failed because a function driver was not specified for this device instance.',
  ],
  ['0xE0000228', 'ERROR_NO_COMPAT_DRIVERS', 'There are no compatible drivers for this device.'],
  [
    '0xE000022B',
    'ERROR_DI_DONT_INSTALL',
    'The class installer has denied the request to install or upgrade this device.',
  ],
  [
    '0xE000022D',
    'ERROR_NON_WINDOWS_NT_DRIVER',
    'The driver selected for this device does not support this version of Windows.',
  ],
  ['0xE000022E', 'ERROR_NON_WINDOWS_DRIVER', 'The driver selected for this device does not support Windows.'],
  [
    '0xE000022F',
    'ERROR_NO_CATALOG_FOR_OEM_INF',
    'The third-party INF does not contain digital signature information.',
  ],
  [
    '0xE0000230',
    'ERROR_DEVINSTALL_QUEUE_NONNATIVE',
    'An invalid attempt was made to use a device installation file queue for verification of digital signatures relative to other platforms.',
  ],
  ['0xE0000234', 'ERROR_DRIVER_NONNATIVE', 'Driver is not intended for this platform.'],
  ['0xE0000235', 'ERROR_IN_WOW64', 'Operation not allowed in WOW64.'],
  [
    '0xE0000236',
    'ERROR_SET_SYSTEM_RESTORE_POINT',
    'The operation involving unsigned file copying was rolled back, so that a system restore point could be set.',
  ],
  [
    '0xE0000237',
    'ERROR_INCORRECTLY_COPIED_INF',
    'An INF was copied into the Windows INF directory in an improper manner.',
  ],
  ['0xE000023C', 'ERROR_NOT_AN_INSTALLED_OEM_INF', 'The specified file is not an installed OEM INF.'],
  [
    '0xE000023D',
    'ERROR_INF_IN_USE_BY_DEVICES',
    'One or more devices are presently installed using the specified INF.',
  ],
  ['0xE000023E', 'ERROR_DI_FUNCTION_OBSOLETE', 'The requested device install operation is obsolete.'],
  [
    '0xE000023F',
    'ERROR_NO_AUTHENTICODE_CATALOG',
    'A file could not be verified because it does not have an associated catalog signed via Authenticode(tm).',
  ],
  [
    '0xE0000240',
    'ERROR_AUTHENTICODE_DISALLOWED',
    'Authenticode(tm) signature verification is not supported for the specified INF.',
  ],
  [
    '0xE0000241',
    'ERROR_AUTHENTICODE_TRUSTED_PUBLISHER',
    'The INF was signed with an Authenticode(tm) catalog from a trusted publisher.',
  ],
  [
    '0xE0000242',
    'ERROR_AUTHENTICODE_TRUST_NOT_ESTABLISHED',
    'The publisher of an Authenticode(tm) signed catalog has not yet been established as trusted.',
  ],
  [
    '0xE0000243',
    'ERROR_AUTHENTICODE_PUBLISHER_NOT_TRUSTED',
    'The publisher of an Authenticode(tm) signed catalog was not established as trusted.',
  ],
  [
    '0xE0000244',
    'ERROR_SIGNATURE_OSATTRIBUTE_MISMATCH',
    'The software was tested for compliance with Windows Logo requirements on a different version of Windows, and may not be compatible with this version.',
  ],
  [
    '0xE0000245',
    'ERROR_ONLY_VALIDATE_VIA_AUTHENTICODE',
    'The file may only be validated by a catalog signed via Authenticode(tm).',
  ],
  [
    '0xE0000246',
    'ERROR_DEVICE_INSTALLER_NOT_READY',
    'One of the installers for this device cannot perform the installation at this time.',
  ],
  [
    '0xE0000247',
    'ERROR_DRIVER_STORE_ADD_FAILED',
    'A problem was encountered while attempting to add the driver to the store.',
  ],
  [
    '0xE0000248',
    'ERROR_DEVICE_INSTALL_BLOCKED',
    'The installation of this device is forbidden by system policy. Contact your system administrator.',
  ],
  [
    '0xE0000249',
    'ERROR_DRIVER_INSTALL_BLOCKED',
    'The installation of this driver is forbidden by system policy. Contact your system administrator.',
  ],
  ['0xE000024A', 'ERROR_WRONG_INF_TYPE', 'The specified INF is the wrong type for this operation.'],
  [
    '0xE000024B',
    'ERROR_FILE_HASH_NOT_IN_CATALOG',
    'The hash for the file is not present in the specified catalog file. The file is likely corrupt or the victim of tampering.',
  ],
  [
    '0xE000024C',
    'ERROR_DRIVER_STORE_DELETE_FAILED',
    'A problem was encountered while attempting to delete the driver from the store.',
  ],
];

/** winerror.h; texts from the page "COM Error Codes (Security and Setup)" (com-error-codes-4). */
const trust: readonly Row[] = [
  ['0x800B0001', 'TRUST_E_PROVIDER_UNKNOWN', 'Unknown trust provider.'],
  [
    '0x800B0003',
    'TRUST_E_SUBJECT_FORM_UNKNOWN',
    'The form specified for the subject is not one supported or known by the specified trust provider.',
  ],
  ['0x800B0004', 'TRUST_E_SUBJECT_NOT_TRUSTED', 'The subject is not trusted for the specified action.'],
  ['0x800B0100', 'TRUST_E_NOSIGNATURE', 'No signature was present in the subject.'],
  [
    '0x800B0101',
    'CERT_E_EXPIRED',
    'A required certificate is not within its validity period when verifying against the current system clock or the timestamp in the signed file.',
  ],
  [
    '0x800B0102',
    'CERT_E_VALIDITYPERIODNESTING',
    'The validity periods of the certification chain do not nest correctly.',
  ],
  [
    '0x800B0103',
    'CERT_E_ROLE',
    'A certificate that can only be used as an end-entity is being used as a CA or visa versa.',
  ],
  [
    '0x800B0104',
    'CERT_E_PATHLENCONST',
    'A path length constraint in the certification chain has been violated.',
  ],
  ['0x800B0105', 'CERT_E_CRITICAL', "A certificate contains an unknown extension that is marked 'critical'."],
  [
    '0x800B0106',
    'CERT_E_PURPOSE',
    'A certificate being used for a purpose other than the ones specified by its CA.',
  ],
  [
    '0x800B0107',
    'CERT_E_ISSUERCHAINING',
    'A parent of a given certificate in fact did not issue that child certificate.',
  ],
  [
    '0x800B0108',
    'CERT_E_MALFORMED',
    'A certificate is missing or has an empty value for an important field, such as a subject or issuer name.',
  ],
  [
    '0x800B0109',
    'CERT_E_UNTRUSTEDROOT',
    'A certificate chain processed, but terminated in a root certificate which is not trusted by the trust provider.',
  ],
  ['0x800B010A', 'CERT_E_CHAINING', 'A certificate chain could not be built to a trusted root authority.'],
  ['0x800B010B', 'TRUST_E_FAIL', 'Generic trust failure.'],
  ['0x800B010C', 'CERT_E_REVOKED', 'A certificate was explicitly revoked by its issuer.'],
  [
    '0x800B010D',
    'CERT_E_UNTRUSTEDTESTROOT',
    'The certification path terminates with the test root which is not trusted with the current policy settings.',
  ],
  [
    '0x800B010E',
    'CERT_E_REVOCATION_FAILURE',
    'The revocation process could not continue - the certificate(s) could not be checked.',
  ],
  ['0x800B0110', 'CERT_E_WRONG_USAGE', 'The certificate is not valid for the requested usage.'],
  [
    '0x800B0111',
    'TRUST_E_EXPLICIT_DISTRUST',
    'The certificate was explicitly marked as untrusted by the user.',
  ],
  [
    '0x800B0112',
    'CERT_E_UNTRUSTEDCA',
    'A certification chain processed correctly, but one of the CA certificates is not trusted by the policy provider.',
  ],
  ['0x800B0113', 'CERT_E_INVALID_POLICY', 'The certificate has invalid policy.'],
  ['0x80096001', 'TRUST_E_SYSTEM_ERROR', 'A system-level error occurred while verifying trust.'],
  [
    '0x80096002',
    'TRUST_E_NO_SIGNER_CERT',
    'The certificate for the signer of the message is invalid or not found.',
  ],
  ['0x80096003', 'TRUST_E_COUNTER_SIGNER', 'One of the counter signatures was invalid.'],
  ['0x80096004', 'TRUST_E_CERT_SIGNATURE', 'The signature of the certificate cannot be verified.'],
  [
    '0x80096005',
    'TRUST_E_TIME_STAMP',
    'The timestamp signature and/or certificate could not be verified or is malformed.',
  ],
  ['0x80096010', 'TRUST_E_BAD_DIGEST', 'The digital signature of the object did not verify.'],
  [
    '0x80096019',
    'TRUST_E_BASIC_CONSTRAINTS',
    "A certificate's basic constraint extension has not been observed.",
  ],
  ['0x80092002', 'CRYPT_E_BAD_ENCODE', 'An error occurred during encode or decode operation.'],
  ['0x80092003', 'CRYPT_E_FILE_ERROR', 'An error occurred while reading or writing to a file.'],
  ['0x80092004', 'CRYPT_E_NOT_FOUND', 'Cannot find object or property.'],
  ['0x80092009', 'CRYPT_E_NO_MATCH', 'Cannot find the requested object.'],
  ['0x80092010', 'CRYPT_E_REVOKED', 'The certificate is revoked.'],
  [
    '0x80092012',
    'CRYPT_E_NO_REVOCATION_CHECK',
    'The revocation function was unable to check revocation for the certificate.',
  ],
  [
    '0x80092013',
    'CRYPT_E_REVOCATION_OFFLINE',
    'The revocation function was unable to check revocation because the revocation server was offline.',
  ],
  [
    '0x80092026',
    'CRYPT_E_SECURITY_SETTINGS',
    'The cryptographic operation failed due to a local security option setting.',
  ],
];

/** winerror.h; texts from the pages "System Error Codes". */
const win32: readonly Row[] = [
  ['0x00000002', 'ERROR_FILE_NOT_FOUND', 'The system cannot find the file specified.'],
  ['0x00000005', 'ERROR_ACCESS_DENIED', 'Access is denied.'],
  ['0x0000000D', 'ERROR_INVALID_DATA', 'The data is invalid.'],
  ['0x00000103', 'ERROR_NO_MORE_ITEMS', 'No more data is available.'],
  [
    '0x00000241',
    'ERROR_INVALID_IMAGE_HASH',
    'Windows cannot verify the digital signature for this file. A recent hardware or software change might have installed a file that is signed incorrectly or damaged, or that might be malicious software from an unknown source.',
  ],
  [
    '0x000003E3',
    'ERROR_OPERATION_ABORTED',
    'The I/O operation has been aborted because of either a thread exit or an application request.',
  ],
  ['0x000004C7', 'ERROR_CANCELLED', 'The operation was canceled by the user.'],
  [
    '0x000004EC',
    'ERROR_ACCESS_DISABLED_BY_POLICY',
    'This program is blocked by group policy. For more information, contact your system administrator.',
  ],
  ['0x000004FB', 'ERROR_DRIVER_BLOCKED', 'This driver has been blocked from loading.'],
];

/**
 * The HRESULT of a SetupAPI code: the customer and severity bits of `0xE0000xxx` become FACILITY_SETUPAPI.
 * Source: setupapi.h (HRESULT_FROM_SETUPAPI).
 */
const hresultOf = (code: string): string => `0x800F${code.slice(6)}`;

/** Every known code, SetupAPI first, then trust and cryptography, then Win32. */
export const errorCodes: readonly ErrorCode[] = [
  ...setupApi.map(([code, name, text]) => ({
    code,
    hresult: hresultOf(code),
    name,
    text,
    source: 'setupapi.h; com-error-codes-4',
  })),
  ...trust.map(([code, name, text]) => ({ code, name, text, source: 'winerror.h; com-error-codes-4' })),
  ...win32.map(([code, name, text]) => ({ code, name, text, source: 'winerror.h; system-error-codes' })),
];

const byCode = new Map<string, ErrorCode>();
for (const row of errorCodes) {
  byCode.set(row.code, row);
  if (row.hresult !== undefined) byCode.set(row.hresult, row);
}

/** The row for a code in either spelling and any letter case; `null` when it is not in the tables. */
export function findError(code: string): ErrorCode | null {
  return byCode.get(`0x${code.slice(2).toUpperCase()}`) ?? null;
}

/** The system's English text of a code; a plain sentence naming the code when it is not in the tables. */
export function errorText(code: string): string {
  return findError(code)?.text ?? `Unknown error ${code}.`;
}

/** The symbolic name of a code, such as `CERT_E_UNTRUSTEDROOT`; the code itself when it is not in the tables. */
export function errorName(code: string): string {
  return findError(code)?.name ?? code;
}
