/** An object identifier that this product speaks of. */
export interface OidRow {
  readonly oid: string;
  /** Constant of the Windows headers, or the name in the RFC where Windows has none. */
  readonly constant: string;
  /** What Windows' certificate viewer shows, or plain words where it shows nothing. */
  readonly name: string;
  readonly source: string;
}

const row = (oid: string, constant: string, name: string, source: string): OidRow => ({
  oid,
  constant,
  name,
  source,
});

const MS = '1.3.6.1.4.1.311';
const WINCRYPT = 'wincrypt.h';
const WINTRUST = 'wintrust.h';
const MSCAT = 'mscat.h';
const AUTHENTICODE =
  'Windows Authenticode Portable Executable Signature Format, section "Authenticode Signature Format"';

const ROWS = {
  // CMS content types: what a signed message holds.
  data: row('1.2.840.113549.1.7.1', 'szOID_RSA_data', 'Data', 'RFC 5652 section 4'),
  signedData: row('1.2.840.113549.1.7.2', 'szOID_RSA_signedData', 'Signed data', 'RFC 5652 section 5.1'),
  ctl: row(`${MS}.10.1`, 'szOID_CTL', 'Certificate trust list', WINCRYPT),
  indirectData: row(`${MS}.2.1.4`, 'SPC_INDIRECT_DATA_OBJID', 'Indirect data', WINTRUST),
  tstInfo: row(
    '1.2.840.113549.1.9.16.1.4',
    'szOID_TIMESTAMP_TOKEN',
    'Time stamp token',
    'RFC 3161 section 2.4.2',
  ),

  // Attributes of a signer.
  contentType: row('1.2.840.113549.1.9.3', 'szOID_RSA_contentType', 'Content Type', 'RFC 5652 section 11.1'),
  messageDigest: row(
    '1.2.840.113549.1.9.4',
    'szOID_RSA_messageDigest',
    'Message Digest',
    'RFC 5652 section 11.2',
  ),
  signingTime: row('1.2.840.113549.1.9.5', 'szOID_RSA_signingTime', 'Signing Time', 'RFC 5652 section 11.3'),
  counterSignature: row(
    '1.2.840.113549.1.9.6',
    'szOID_RSA_counterSign',
    'Counter Sign',
    'RFC 5652 section 11.4',
  ),
  opusInfo: row(`${MS}.2.1.12`, 'SPC_SP_OPUS_INFO_OBJID', 'Program name and address', AUTHENTICODE),
  statementType: row(`${MS}.2.1.11`, 'SPC_STATEMENT_TYPE_OBJID', 'Statement type', AUTHENTICODE),
  nestedSignature: row(`${MS}.2.4.1`, 'szOID_NESTED_SIGNATURE', 'Nested signature', WINTRUST),
  rfc3161Timestamp: row(`${MS}.3.3.1`, 'szOID_RFC3161_counterSign', 'RFC 3161 time stamp', WINCRYPT),
  timeStampToken: row(
    '1.2.840.113549.1.9.16.2.14',
    'id-aa-timeStampToken',
    'Time stamp token attribute',
    'RFC 3161 appendix A',
  ),

  // Indirect data: what a signature or a catalog member vouches for.
  peImageData: row(`${MS}.2.1.15`, 'SPC_PE_IMAGE_DATA_OBJID', 'Portable executable image', AUTHENTICODE),
  cabData: row(`${MS}.2.1.25`, 'SPC_CAB_DATA_OBJID', 'Cabinet or plain file', WINTRUST),
  link: row(`${MS}.2.1.28`, 'SPC_LINK_OBJID', 'Link', WINTRUST),
  pageHashesV1: row(`${MS}.2.3.1`, 'SPC_PE_IMAGE_PAGE_HASHES_V1_OBJID', 'Page hashes, SHA-1', WINTRUST),
  pageHashesV2: row(`${MS}.2.3.2`, 'SPC_PE_IMAGE_PAGE_HASHES_V2_OBJID', 'Page hashes, SHA-256', WINTRUST),

  // Catalogs.
  catalogList: row(`${MS}.12.1.1`, 'szOID_CATALOG_LIST', 'Catalog list', MSCAT),
  catalogMemberV1: row(`${MS}.12.1.2`, 'szOID_CATALOG_LIST_MEMBER', 'Catalog list member', MSCAT),
  catalogMemberV2: row(`${MS}.12.1.3`, 'szOID_CATALOG_LIST_MEMBER2', 'Catalog list member, version 2', MSCAT),
  catNameValue: row(`${MS}.12.2.1`, 'CAT_NAMEVALUE_OBJID', 'Catalog name and value', MSCAT),
  catMemberInfo: row(`${MS}.12.2.2`, 'CAT_MEMBERINFO_OBJID', 'Catalog member information', MSCAT),
  catMemberInfo2: row(
    `${MS}.12.2.3`,
    'CAT_MEMBERINFO2_OBJID',
    'Catalog member information, version 2',
    MSCAT,
  ),

  // Digests.
  md5: row('1.2.840.113549.2.5', 'szOID_RSA_MD5', 'md5', 'RFC 3370 section 2.2'),
  sha1: row('1.3.14.3.2.26', 'szOID_OIWSEC_sha1', 'sha1', 'RFC 3370 section 2.1'),
  sha256: row('2.16.840.1.101.3.4.2.1', 'szOID_NIST_sha256', 'sha256', 'RFC 5754 section 2'),
  sha384: row('2.16.840.1.101.3.4.2.2', 'szOID_NIST_sha384', 'sha384', 'RFC 5754 section 2'),
  sha512: row('2.16.840.1.101.3.4.2.3', 'szOID_NIST_sha512', 'sha512', 'RFC 5754 section 2'),

  // Signature algorithms and key types.
  rsa: row('1.2.840.113549.1.1.1', 'szOID_RSA_RSA', 'RSA', 'RFC 8017 appendix C'),
  md5Rsa: row('1.2.840.113549.1.1.4', 'szOID_RSA_MD5RSA', 'md5RSA', 'RFC 8017 appendix C'),
  sha1Rsa: row('1.2.840.113549.1.1.5', 'szOID_RSA_SHA1RSA', 'sha1RSA', 'RFC 8017 appendix C'),
  rsaPss: row('1.2.840.113549.1.1.10', 'szOID_RSA_SSA_PSS', 'RSASSA-PSS', 'RFC 8017 appendix C'),
  sha256Rsa: row('1.2.840.113549.1.1.11', 'szOID_RSA_SHA256RSA', 'sha256RSA', 'RFC 8017 appendix C'),
  sha384Rsa: row('1.2.840.113549.1.1.12', 'szOID_RSA_SHA384RSA', 'sha384RSA', 'RFC 8017 appendix C'),
  sha512Rsa: row('1.2.840.113549.1.1.13', 'szOID_RSA_SHA512RSA', 'sha512RSA', 'RFC 8017 appendix C'),
  sha1RsaOiw: row('1.3.14.3.2.29', 'szOID_OIWSEC_sha1RSASign', 'sha1RSA', WINCRYPT),
  mgf1: row('1.2.840.113549.1.1.8', 'szOID_RSA_MGF1', 'MGF1', 'RFC 8017 appendix C'),
  ecPublicKey: row('1.2.840.10045.2.1', 'szOID_ECC_PUBLIC_KEY', 'ECC', 'RFC 5480 section 2.1.1'),
  ecdsaSha1: row('1.2.840.10045.4.1', 'szOID_ECDSA_SHA1', 'sha1ECDSA', 'RFC 3279 section 2.2.3'),
  ecdsaSha256: row('1.2.840.10045.4.3.2', 'szOID_ECDSA_SHA256', 'sha256ECDSA', 'RFC 5758 section 3.2'),
  ecdsaSha384: row('1.2.840.10045.4.3.3', 'szOID_ECDSA_SHA384', 'sha384ECDSA', 'RFC 5758 section 3.2'),
  ecdsaSha512: row('1.2.840.10045.4.3.4', 'szOID_ECDSA_SHA512', 'sha512ECDSA', 'RFC 5758 section 3.2'),
  dsa: row('1.2.840.10040.4.1', 'szOID_X957_DSA', 'DSA', 'RFC 3279 section 2.3.2'),
  dsaSha1: row('1.2.840.10040.4.3', 'szOID_X957_SHA1DSA', 'sha1DSA', 'RFC 3279 section 2.2.2'),
  dsaSha256: row('2.16.840.1.101.3.4.3.2', 'id-dsa-with-sha256', 'sha256DSA', 'RFC 5758 section 3.1'),

  // Enhanced key usages (EKU).
  ekuServerAuth: row(
    '1.3.6.1.5.5.7.3.1',
    'szOID_PKIX_KP_SERVER_AUTH',
    'Server Authentication',
    'RFC 5280 section 4.2.1.12',
  ),
  ekuClientAuth: row(
    '1.3.6.1.5.5.7.3.2',
    'szOID_PKIX_KP_CLIENT_AUTH',
    'Client Authentication',
    'RFC 5280 section 4.2.1.12',
  ),
  ekuCodeSigning: row(
    '1.3.6.1.5.5.7.3.3',
    'szOID_PKIX_KP_CODE_SIGNING',
    'Code Signing',
    'RFC 5280 section 4.2.1.12',
  ),
  ekuEmail: row(
    '1.3.6.1.5.5.7.3.4',
    'szOID_PKIX_KP_EMAIL_PROTECTION',
    'Secure Email',
    'RFC 5280 section 4.2.1.12',
  ),
  ekuTimeStamping: row(
    '1.3.6.1.5.5.7.3.8',
    'szOID_PKIX_KP_TIMESTAMP_SIGNING',
    'Time Stamping',
    'RFC 5280 section 4.2.1.12',
  ),
  ekuAny: row('2.5.29.37.0', 'szOID_ANY_ENHANCED_KEY_USAGE', 'Any Purpose', 'RFC 5280 section 4.2.1.12'),
  ekuWhql: row(`${MS}.10.3.5`, 'szOID_WHQL_CRYPTO', 'Windows Hardware Driver Verification', WINCRYPT),
  ekuWhqlAttested: row(
    `${MS}.10.3.5.1`,
    'szOID_ATTEST_WHQL_CRYPTO',
    'Windows Hardware Driver Attested Verification',
    WINCRYPT,
  ),
  ekuNt5: row(`${MS}.10.3.6`, 'szOID_NT5_CRYPTO', 'Windows System Component Verification', WINCRYPT),
  ekuOemWhql: row(
    `${MS}.10.3.7`,
    'szOID_OEM_WHQL_CRYPTO',
    'OEM Windows System Component Verification',
    WINCRYPT,
  ),
  ekuEmbeddedNt: row(
    `${MS}.10.3.8`,
    'szOID_EMBEDDED_NT_CRYPTO',
    'Embedded Windows System Component Verification',
    WINCRYPT,
  ),
  ekuLifetimeSigning: row(`${MS}.10.3.13`, 'szOID_KP_LIFETIME_SIGNING', 'Lifetime Signing', WINCRYPT),
  ekuWindowsKits: row(`${MS}.10.3.20`, 'szOID_WINDOWS_KITS_SIGNER', 'Windows Kits Component', WINCRYPT),
  ekuWindowsRt: row(`${MS}.10.3.21`, 'szOID_WINDOWS_RT_SIGNER', 'Windows RT Verification', WINCRYPT),
  ekuProtectedLight: row(
    `${MS}.10.3.22`,
    'szOID_PROTECTED_PROCESS_LIGHT_SIGNER',
    'Protected Process Light Verification',
    WINCRYPT,
  ),
  ekuWindowsTcb: row(`${MS}.10.3.23`, 'szOID_WINDOWS_TCB_SIGNER', 'Windows TCB Component', WINCRYPT),
  ekuProtectedProcess: row(
    `${MS}.10.3.24`,
    'szOID_PROTECTED_PROCESS_SIGNER',
    'Protected Process Verification',
    WINCRYPT,
  ),
  ekuThirdParty: row(
    `${MS}.10.3.25`,
    'szOID_WINDOWS_THIRD_PARTY_COMPONENT_SIGNER',
    'Windows Third Party Application Component',
    WINCRYPT,
  ),
  ekuSoftwareExtension: row(
    `${MS}.10.3.26`,
    'szOID_WINDOWS_SOFTWARE_EXTENSION_SIGNER',
    'Windows Software Extension Verification',
    WINCRYPT,
  ),
  ekuFlight: row(`${MS}.10.3.27`, 'szOID_KP_FLIGHT_SIGNING', 'Preview Build Signing', WINCRYPT),
  ekuDisallowedList: row(`${MS}.10.3.30`, 'szOID_DISALLOWED_LIST', 'Disallowed List', WINCRYPT),
  ekuIum: row(`${MS}.10.3.37`, 'szOID_IUM_SIGNING', 'Isolated User Mode (IUM)', WINCRYPT),
  ekuWhqlExtended: row(
    `${MS}.10.3.39`,
    'szOID_EV_WHQL_CRYPTO',
    'Windows Hardware Driver Extended Verification',
    WINCRYPT,
  ),
  ekuKernelMode: row(
    `${MS}.61.1.1`,
    'szOID_KP_KERNEL_MODE_CODE_SIGNING',
    'Kernel Mode Code Signing',
    WINCRYPT,
  ),
  ekuEarlyLaunch: row(
    `${MS}.61.4.1`,
    'szOID_KP_KERNEL_MODE_TRUSTED_BOOT_SIGNING',
    'Early Launch Antimalware Driver',
    WINCRYPT,
  ),
  ekuHalExtension: row(
    `${MS}.61.5.1`,
    'szOID_KP_KERNEL_MODE_HAL_EXTENSION_SIGNING',
    'HAL Extension',
    WINCRYPT,
  ),
  ekuStore: row(`${MS}.76.3.1`, 'szOID_WINDOWS_STORE_SIGNER', 'Windows Store', WINCRYPT),

  // Certificate extensions.
  extSubjectKeyId: row(
    '2.5.29.14',
    'szOID_SUBJECT_KEY_IDENTIFIER',
    'Subject Key Identifier',
    'RFC 5280 section 4.2.1.2',
  ),
  extKeyUsage: row('2.5.29.15', 'szOID_KEY_USAGE', 'Key Usage', 'RFC 5280 section 4.2.1.3'),
  extBasicConstraints: row(
    '2.5.29.19',
    'szOID_BASIC_CONSTRAINTS2',
    'Basic Constraints',
    'RFC 5280 section 4.2.1.9',
  ),
  extAuthorityKeyId: row(
    '2.5.29.35',
    'szOID_AUTHORITY_KEY_IDENTIFIER2',
    'Authority Key Identifier',
    'RFC 5280 section 4.2.1.1',
  ),
  extEku: row('2.5.29.37', 'szOID_ENHANCED_KEY_USAGE', 'Enhanced Key Usage', 'RFC 5280 section 4.2.1.12'),
  extPolicies: row('2.5.29.32', 'szOID_CERT_POLICIES', 'Certificate Policies', 'RFC 5280 section 4.2.1.4'),
  extNameConstraints: row(
    '2.5.29.30',
    'szOID_NAME_CONSTRAINTS',
    'Name Constraints',
    'RFC 5280 section 4.2.1.10',
  ),
} as const satisfies Readonly<Record<string, OidRow>>;

export type OidKey = keyof typeof ROWS;

/** Every object identifier that the product knows, in groups: content types, attributes, digests, EKUs, … */
export const OID_ROWS: readonly OidRow[] = Object.values(ROWS);

/** Dotted identifiers by short name: `OID.signedData`. */
export const OID = Object.fromEntries(Object.entries(ROWS).map(([key, { oid }]) => [key, oid])) as Readonly<
  Record<OidKey, string>
>;

const byOid = new Map(OID_ROWS.map((known) => [known.oid, known]));

/** What is known of a dotted identifier; `null` for an unknown one. */
export function describeOid(oid: string): OidRow | null {
  return byOid.get(oid) ?? null;
}
