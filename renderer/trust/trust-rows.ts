import type { StoreEntry, TrustStores } from '../../shared/api';
import type { CertificateSummary } from '../../shared/model/inspection';
import { describeOid } from '../../shared/windows/oids';
import type { StoreGroup, StoreId } from '../stores/trust';
import { storeFact, storeFacts } from './store-facts';

/** One certificate in one store, as a row of the table. */
export interface TrustRow {
  /** Unique over all stores: one certificate may stand in several. */
  readonly key: string;
  readonly store: StoreId;
  readonly certificate: CertificateSummary;
  readonly purposes: string;
  readonly warning: string | null;
  /** Its time is over by the PC's clock. */
  readonly expired: boolean;
}

export const columns = [
  { id: 'subject', name: 'Issued to' },
  { id: 'issuer', name: 'Issued by' },
  { id: 'expires', name: 'Expires' },
  { id: 'purposes', name: 'Purposes' },
  { id: 'store', name: 'Store' },
  { id: 'thumbprint', name: 'Thumbprint' },
] as const;
export type Column = (typeof columns)[number];
export type ColumnId = Column['id'];

export interface Sorting {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** What the table shows of the stores. */
export interface RowFilter {
  readonly store: StoreId | 'all';
  readonly query: string;
  readonly sorting: Sorting;
  /** The moment at which the PC's clock stands, ISO 8601; `null` for the real clock. */
  readonly clock: string | null;
}

/** What a certificate is good for as certmgr's list says it: `<All>` when it is not limited. */
export function purposesOf(certificate: CertificateSummary): string {
  if (certificate.anyUse) return '<All>';
  if (certificate.ekus.length === 0) return '<None>';
  return certificate.ekus.map((oid) => describeOid(oid)?.name ?? oid).join(', ');
}

const toRow = (store: StoreId, { certificate, warning }: StoreEntry, now: number): TrustRow => ({
  key: `${store}:${certificate.thumbprint}`,
  store,
  certificate,
  purposes: purposesOf(certificate),
  warning,
  expired: Date.parse(certificate.notAfter) < now,
});

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function sortText(row: TrustRow, column: ColumnId): string {
  switch (column) {
    case 'subject':
      return row.certificate.subject;
    case 'issuer':
      return row.certificate.issuer;
    case 'expires':
      return row.certificate.notAfter;
    case 'purposes':
      return row.purposes;
    case 'store':
      return storeFact(row.store).name;
    case 'thumbprint':
      return row.certificate.thumbprint;
  }
}

/** Every word must occur somewhere; hex is found with and without its gaps. */
function matches(row: TrustRow, words: readonly string[], hex: string): boolean {
  const { certificate } = row;
  if (hex.length >= 4 && (certificate.thumbprint.includes(hex) || certificate.serial.includes(hex))) {
    return true;
  }
  const text = [certificate.subjectName, certificate.subject, certificate.issuerName, certificate.issuer]
    .concat(row.purposes, storeFact(row.store).name, certificate.notAfter.slice(0, 10), row.warning ?? '')
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The rows in sight, in order. Equal ones are ordered by name, then by key, so that nothing jumps. */
export function rowsOf(
  stores: TrustStores,
  { store, query, sorting, clock }: RowFilter,
): readonly TrustRow[] {
  const now = clock === null ? Date.now() : Date.parse(clock);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const joined = words.join('').replaceAll(':', '').toUpperCase();
  const hex = /^[0-9A-F]+$/.test(joined) ? joined : '';
  const rows = storeFacts
    .filter(({ id }) => store === 'all' || store === id)
    .flatMap(({ id }) => stores[id].map((entry) => toRow(id, entry, now)))
    .filter((row) => words.length === 0 || matches(row, words, hex));
  const sign = sorting.descending ? -1 : 1;
  return rows.sort(
    (a, b) =>
      sign * collator.compare(sortText(a, sorting.column), sortText(b, sorting.column)) ||
      collator.compare(a.certificate.subject, b.certificate.subject) ||
      (a.key < b.key ? -1 : 1),
  );
}

/** The certificates of rows by their stores, as the calls take them. */
export function groupsOf(rows: readonly TrustRow[]): readonly StoreGroup[] {
  return storeFacts.flatMap(({ id }) => {
    const thumbprints = rows.filter((row) => row.store === id).map((row) => row.certificate.thumbprint);
    return thumbprints.length === 0 ? [] : [{ store: id, thumbprints }];
  });
}

/** `“Contoso”`, or `3 certificates`. */
export function namesOf(certificates: readonly Pick<CertificateSummary, 'subject'>[]): string {
  const [first] = certificates;
  return certificates.length === 1 && first !== undefined
    ? `“${first.subject}”`
    : `${certificates.length.toLocaleString('en')} certificates`;
}
