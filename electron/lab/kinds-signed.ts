import { OID } from '../../shared/windows/oids';
import type { KindPlan } from './kind-plan';

const signing = OID.ekuCodeSigning;

/** Kinds that differ in who signed and in what the PC thinks of them. */
export const signerKinds = {
  'windows-signing-authority': {
    name: 'WHQL-like',
    description: "Signed as WHQL signs, under the lab's stand-in for Microsoft's root.",
    category: 'windows-signing-authority',
    ekus: [signing, OID.ekuWhql],
    publisher: 'Driver Preflight Lab Hardware Compatibility Publisher',
    rootStore: 'authority',
  },
  attestation: {
    name: 'Attestation-like',
    description: "Signed as the dashboard attests drivers, under the lab's stand-in for Microsoft's root.",
    category: 'windows-signing-authority',
    ekus: [signing, OID.ekuWhql, OID.ekuWhqlAttested],
    publisher: 'Driver Preflight Lab Hardware Compatibility Publisher',
    rootStore: 'authority',
  },
  inbox: {
    name: 'Inbox-like',
    description:
      "Signed as drivers that come with Windows are, under the lab's stand-in for Microsoft's root.",
    category: 'windows-signing-authority',
    ekus: [signing, OID.ekuNt5],
    publisher: 'Driver Preflight Lab Operating System Publisher',
    rootStore: 'authority',
  },
  'trusted-publisher': {
    name: 'Trusted publisher',
    description: "A valid signature, with the publisher in the PC's Trusted Publishers.",
    category: 'trusted-publisher',
    leafStore: 'trusted',
  },
  'enterprise-ca': {
    name: 'Enterprise CA',
    description: "Signed under a company's own authority, which the company's PCs and publishers list know.",
    category: 'trusted-publisher',
    authorityName: 'Enterprise',
    publisher: 'Driver Preflight Lab IT Department',
    leafStore: 'trusted',
  },
  'self-signed-trusted': {
    name: 'Self-signed, set up for testing',
    description: 'A MakeCert-style test certificate, in Root and in Trusted Publishers as testers put it.',
    category: 'trusted-publisher',
    selfSigned: true,
    publisher: 'Driver Preflight Lab (Test)',
    leafStore: 'trusted',
  },
  'untrusted-publisher': {
    name: 'Untrusted publisher',
    description: "A valid signature, with the publisher among the PC's disallowed certificates.",
    category: 'untrusted-publisher',
    leafStore: 'disallowed',
  },
  publisher: {
    name: 'A publisher',
    description: 'A valid signature of a publisher; the PC decides what it thinks of them.',
    category: 'unknown-publisher',
  },
  'unknown-publisher': {
    name: 'Publisher of unknown trust',
    description: 'A valid signature of a publisher whom the PC does not know.',
    category: 'unknown-publisher',
  },
  'commercial-test': {
    name: 'Commercial test certificate',
    description: 'Signed for testing under a commercial authority: in form no different from a release.',
    category: 'unknown-publisher',
    authorityName: 'Commercial',
    publisher: 'Driver Preflight Lab Vendor (Test)',
  },
  'cross-signed': {
    name: 'Release with cross-certificate',
    description:
      "A third party's release that carries a cross-certificate, under the lab's stand-in for Microsoft's code verification root.",
    category: 'unknown-publisher',
    authorityName: 'Commercial',
    publisher: 'Driver Preflight Lab Vendor',
    crossCertified: true,
  },
  'self-signed-root': {
    name: 'Self-signed, in Root only',
    description: 'A MakeCert-style test certificate that was put into Root but not into Trusted Publishers.',
    category: 'unknown-publisher',
    selfSigned: true,
    publisher: 'Driver Preflight Lab (Test)',
  },
  'whql-test-mode': {
    name: 'WHQL-test-like, in Test Mode',
    description:
      "Signed under the lab's stand-in for Microsoft's test root, on a PC whose test signing is on.",
    category: 'windows-signing-authority',
    ekus: [signing, OID.ekuWhql],
    authorityName: 'Testing',
    publisher: 'Driver Preflight Lab Hardware Compatibility Test Publisher',
    rootStore: 'authority',
    testMode: true,
  },
} as const satisfies Record<string, KindPlan>;

/** Kinds with a valid signature that is made in another form. */
export const formKinds = {
  'no-timestamp': {
    name: 'No timestamp',
    description: 'Signed by a certificate that is valid today; nobody witnessed when.',
    category: 'unknown-publisher',
    timestamp: 'none',
  },
  'expired-timestamped': {
    name: 'Expired, RFC 3161 timestamp',
    description: "The publisher's certificate has expired; a timestamp shows that it signed in time.",
    category: 'unknown-publisher',
    validity: 'past',
  },
  'expired-authenticode-timestamp': {
    name: 'Expired, Authenticode timestamp',
    description: 'The same with the older kind of timestamp, a countersignature.',
    category: 'unknown-publisher',
    validity: 'past',
    timestamp: 'authenticode',
  },
  sha1: {
    name: 'SHA-1',
    description: 'SHA-1 throughout, timestamped years ago.',
    category: 'unknown-publisher',
    validity: 'decade-ago',
    digest: 'sha1',
    catalogVersion: 1,
    timestamp: 'authenticode',
  },
  'catalog-v1': {
    name: 'Catalog of version 1',
    description: 'A catalog of the older version 1.',
    category: 'unknown-publisher',
    catalogVersion: 1,
  },
  'page-hashes': {
    name: 'Page hashes',
    description: "The catalog and the driver's own signature also hold a hash of each page.",
    category: 'unknown-publisher',
    embedded: 'plain',
    pageHashes: true,
  },
  'embedded-signature': {
    name: 'Embedded signature',
    description: 'The driver carries a signature of its own besides the catalog.',
    category: 'unknown-publisher',
    embedded: 'plain',
  },
  'nested-signature': {
    name: 'Nested signature',
    description: "The driver's SHA-1 signature holds a SHA-256 one, for old and new systems.",
    category: 'unknown-publisher',
    embedded: 'nested',
  },
  'extra-file': {
    name: 'Extra file',
    description: 'A file that the INF does not mention lies in the folder.',
    category: 'unknown-publisher',
    afterwards: 'extra-file',
  },
} as const satisfies Record<string, KindPlan>;
