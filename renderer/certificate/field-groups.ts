import type { CertificateDetails } from '../../shared/api';

type Field = CertificateDetails['fields'][number];

/** RFC 5280 section 4.1: what a certificate of version 1 has, by the names of the Details tab. */
const versionOne: ReadonlySet<string> = new Set([
  'Version',
  'Serial number',
  'Signature algorithm',
  'Signature hash algorithm',
  'Issuer',
  'Valid from',
  'Valid to',
  'Subject',
  'Public key',
  'Public key parameters',
]);

/** What Windows computes or keeps beside the certificate. */
const properties: ReadonlySet<string> = new Set(['Thumbprint algorithm', 'Thumbprint', 'Friendly name']);

const isExtension = ({ name }: Field): boolean => !versionOne.has(name) && !properties.has(name);

/** The choices of the Details tab's "Show" list, worded as in screenshots of Windows' certificate viewer. */
export const fieldGroups = [
  { id: 'all', name: '<All>', shows: () => true },
  { id: 'version-1', name: 'Version 1 Fields Only', shows: ({ name }: Field) => versionOne.has(name) },
  { id: 'extensions', name: 'Extensions Only', shows: isExtension },
  {
    id: 'critical',
    name: 'Critical Extensions Only',
    shows: (field: Field) => isExtension(field) && field.critical,
  },
  { id: 'properties', name: 'Properties Only', shows: ({ name }: Field) => properties.has(name) },
] as const;

export type FieldGroupId = (typeof fieldGroups)[number]['id'];

/** The fields of one group, in their order. */
export const fieldsOf = (details: CertificateDetails, id: FieldGroupId): readonly Field[] =>
  details.fields.filter((field) => fieldGroups.find((group) => group.id === id)?.shows(field) ?? true);
