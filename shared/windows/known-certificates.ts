import type { KnownCertificate, RootKind } from '../model/certificate';
import rows from './known-certificates.json';

/**
 * One known certificate as data. For roots `trustedByDefault` says that Windows has, or had, them in its programme:
 * roots that were withdrawn later still count, since signatures that were timestamped in their time stay good.
 */
export interface KnownCertificateRow extends Omit<KnownCertificate, 'certificate'> {
  /** SHA-1 over the DER, upper-case hex. */
  readonly thumbprint: string;
  /** For people reading the table. */
  readonly name: string;
  /** Where in the certificate the content of its subject's name begins and ends: it is looked up by that unread. */
  readonly subject: readonly number[];
  /** Base64. */
  readonly der: string;
}

/**
 * Roots, intermediates, cross-certificates below Microsoft Code Verification Root and time-stamping certificates
 * that real driver signatures need. Each row names where its bytes were published; made by
 * build/make-known-certificates.mjs.
 */
export const knownCertificateRows = rows as readonly KnownCertificateRow[];

/** The issuer of Microsoft's cross-certificates. Source: WDD cross-certificates-for-kernel-mode-code-signing. */
export const codeVerificationRoot = 'Microsoft Code Verification Root';

/** A root of which only the thumbprint is known. */
export interface NamedRoot {
  readonly thumbprint: string;
  readonly name: string;
  readonly kind: RootKind;
  readonly source: string;
  readonly unconfirmed: boolean;
}

/** Roots that Windows treats apart and whose certificates are not in the table. */
export const namedRoots: readonly NamedRoot[] = [
  {
    thumbprint: '8A334AA8052DD244A647306A76B8178FA215F344',
    name: 'Microsoft Testing Root Certificate Authority 2010',
    kind: 'test',
    source: 'reports in public issue threads',
    unconfirmed: true,
  },
  {
    thumbprint: '9E594333273339A97051B0F82E86F266B917EDB3',
    name: 'Microsoft Development Root Certificate Authority 2014',
    kind: 'test',
    source: 'reports in public issue threads',
    unconfirmed: true,
  },
  {
    // For kernel-mode loading only: it is in no Root store, so a chain that ends there is not trusted by it.
    thumbprint: '8FBE4D070EF8AB1BCCAF2A9D5CCAE7282A2C66B3',
    name: codeVerificationRoot,
    kind: 'unknown',
    source: 'signtool output in public issue threads',
    unconfirmed: true,
  },
];
