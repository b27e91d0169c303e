/** Words of Windows' certificate viewer (cryptui.dll) that are not names of identifiers. */

/** A statement as the General tab words a purpose. */
export interface PurposeRow {
  readonly oid: string;
  readonly texts: readonly string[];
  readonly source: string;
}

const screenshots = 'screenshots of the General tab in public documentation and questions';

/** Usages that the General tab puts into sentences; any other is shown by its name. */
export const purposeRows: readonly PurposeRow[] = [
  {
    oid: '1.3.6.1.5.5.7.3.1',
    texts: ['Ensures the identity of a remote computer'],
    source: screenshots,
  },
  {
    oid: '1.3.6.1.5.5.7.3.2',
    texts: ['Proves your identity to a remote computer'],
    source: screenshots,
  },
  {
    oid: '1.3.6.1.5.5.7.3.3',
    texts: [
      'Ensures software came from software publisher',
      'Protects software from alteration after publication',
    ],
    source: screenshots,
  },
  { oid: '1.3.6.1.5.5.7.3.4', texts: ['Protects e-mail messages'], source: screenshots },
  {
    oid: '1.3.6.1.5.5.7.3.8',
    texts: ['Allows data to be signed with the current time'],
    source: screenshots,
  },
  { oid: '1.3.6.1.4.1.311.10.3.4', texts: ['Allows data on disk to be encrypted'], source: screenshots },
];

/** What a certificate without a list of usages is good for. Source: the same. */
export const allPurposes: readonly string[] = ['All issuance policies', 'All application policies'];

/** A sentence of the viewer. `unconfirmed`: the meaning is documented, the wording is ours. */
export interface ViewerText {
  readonly text: string;
  readonly unconfirmed: boolean;
  readonly source: string;
}

const known = (text: string): ViewerText => ({ text, unconfirmed: false, source: screenshots });
const ours = (text: string, source: string): ViewerText => ({ text, unconfirmed: true, source });

/** The Certification Path tab's word on one certificate, and the General tab's on the whole. */
export const viewerTexts = {
  ok: known('This certificate is OK.'),
  expired: known('This certificate has expired or is not yet valid.'),
  untrustedRoot: known(
    'This CA Root certificate is not trusted because it is not in the Trusted Root Certification Authorities store.',
  ),
  untrustedRootGeneral: known(
    'This CA Root certificate is not trusted. To enable trust, install this certificate in the Trusted Root Certification Authorities store.',
  ),
  notVerified: known('This certificate cannot be verified up to a trusted certification authority.'),
  noIssuer: known('The issuer of this certificate could not be found.'),
  noIssuerGeneral: known('Windows does not have enough information to verify this certificate.'),
  distrusted: ours(
    'This certificate is explicitly distrusted: it is in the Untrusted Certificates store.',
    'TRUST_E_EXPLICIT_DISTRUST (winerror.h)',
  ),
  distrustedAbove: ours(
    'This certificate is not trusted, because a certificate above it is in the Untrusted Certificates store.',
    'TRUST_E_EXPLICIT_DISTRUST (winerror.h)',
  ),
  notAuthority: ours(
    'This certificate is not one of an authority, but issued the certificate below it.',
    'TRUST_E_BASIC_CONSTRAINTS (winerror.h)',
  ),
  invalidAbove: ours(
    'A certificate above this one is not valid.',
    'CERT_TRUST_STATUS of the chain (wincrypt.h)',
  ),
} as const satisfies Readonly<Record<string, ViewerText>>;
