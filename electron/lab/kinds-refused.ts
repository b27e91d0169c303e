import { OID } from '../../shared/windows/oids';
import type { KindPlan } from './kind-plan';

/** Kinds that were changed after they were signed. */
export const alteredKinds = {
  'altered-inf-line-ends': {
    name: 'Line ends of the INF',
    description: 'The line ends of the INF were changed after signing, as version control does.',
    category: 'altered',
    afterwards: 'inf-line-ends',
  },
  'altered-inf': {
    name: 'INF edited',
    description: 'The INF was edited after signing.',
    category: 'altered',
    afterwards: 'inf',
  },
  'altered-file': {
    name: 'Driver changed',
    description: 'The driver was changed after signing.',
    category: 'altered',
    afterwards: 'file',
  },
  'altered-byte': {
    name: 'One byte of another file',
    description: 'One byte of a file that is no program was changed after signing.',
    category: 'altered',
    afterwards: 'byte',
  },
  'missing-file': {
    name: 'Missing file',
    description: 'A file that the INF copies is not there: staging ends before any question.',
    category: 'unknown-publisher',
    afterwards: 'missing-file',
  },
} as const satisfies Record<string, KindPlan>;

/** Kinds without a signature, or with one that does not count. */
export const unsignedKinds = {
  'unsigned-no-catalogfile': {
    name: 'No CatalogFile entry',
    description: 'The INF names no catalog, although a good one lies beside it.',
    category: 'unsigned',
    catalog: 'not-named',
  },
  'unsigned-catalog-missing': {
    name: 'Catalog missing',
    description: 'The catalog that the INF names is not there.',
    category: 'unsigned',
    catalog: 'missing',
  },
  'unsigned-catalog-unsigned': {
    name: 'Catalog not signed',
    description: 'The catalog was made but never signed.',
    category: 'unsigned',
    catalog: 'unsigned',
  },
  'unsigned-catalog-damaged': {
    name: 'Catalog damaged',
    description: 'The catalog is cut off in the middle.',
    category: 'unsigned',
    catalog: 'damaged',
  },
  'embedded-only': {
    name: 'Embedded signature only',
    description: 'The driver carries a good signature of its own, but the package has no catalog.',
    category: 'unsigned',
    catalog: 'missing',
    embedded: 'plain',
  },
  'bad-digest': {
    name: 'Catalog changed',
    description: 'The catalog was changed after signing.',
    category: 'unsigned',
    catalog: 'bad-digest',
  },
  'untrusted-root': {
    name: 'Untrusted root',
    description: "Signed under a root that is not among the PC's trusted roots.",
    category: 'unsigned',
    rootStore: 'none',
  },
  'incomplete-chain': {
    name: 'Incomplete chain',
    description: 'The certificate of the authority between the signer and the trusted root was left out.',
    category: 'unsigned',
    withoutChain: true,
  },
  'self-signed': {
    name: 'Self-signed',
    description: 'Signed with a test certificate that is its own root and is not on the PC.',
    category: 'unsigned',
    selfSigned: true,
    rootStore: 'none',
  },
  'whql-test': {
    name: 'WHQL-test-like',
    description:
      "Signed under the lab's stand-in for Microsoft's test root, on a PC that is not in Test Mode.",
    category: 'unsigned',
    ekus: [OID.ekuCodeSigning, OID.ekuWhql],
    authorityName: 'Testing',
    publisher: 'Driver Preflight Lab Hardware Compatibility Test Publisher',
    rootStore: 'authority',
  },
  'expired-no-timestamp': {
    name: 'Expired, no timestamp',
    description: "The publisher's certificate has expired, and nobody witnessed when it signed.",
    category: 'unsigned',
    validity: 'past',
    timestamp: 'none',
  },
  'lifetime-signing': {
    name: 'Lifetime signing',
    description: 'Expired and timestamped, but the certificate says that timestamps do not prolong it.',
    category: 'unsigned',
    validity: 'past',
    ekus: [OID.ekuCodeSigning, OID.ekuLifetimeSigning],
  },
  'wrong-usage': {
    name: 'Wrong usage',
    description: 'Signed with a certificate for web servers.',
    category: 'unsigned',
    ekus: [OID.ekuServerAuth],
  },
} as const satisfies Record<string, KindPlan>;
