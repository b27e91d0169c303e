import { Input } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { CertificatesFrom, TrustStores } from '../../shared/api';
import { CertificateDialog } from '../certificate/certificate-dialog';
import { plural } from '../common/format';
import { SearchRegular } from '../common/icons';
import { usePcs } from '../stores/pcs';
import { callsFor, type StoreId, useTrust } from '../stores/trust';
import { CertificateGrid } from './certificate-grid';
import { ExportDialog } from './export-dialog';
import { usePlan } from './plan-store';
import { storeFact } from './store-facts';
import { type ShownStore, StoreTabs } from './store-tabs';
import { Toolbar } from './toolbar';
import styles from './trust.module.css';
import { columns, groupsOf, rowsOf, type Sorting, type TrustRow } from './trust-rows';
import { useBrowseCertificate } from './use-browse-certificate';
import { useSelection } from './use-selection';

interface StoreManagerProps {
  readonly pcId: string;
  readonly pcName: string;
  readonly stores: TrustStores;
}

/** The stores of one PC: the tree on the left, the certificates of the chosen store on the right. */
export function StoreManager({ pcId, pcName, stores }: StoreManagerProps) {
  const [shown, setShown] = useState<ShownStore>('all');
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ column: 'subject', descending: false });
  const [viewed, setViewed] = useState<TrustRow | null>(null);
  const [exporting, setExporting] = useState(false);
  const busy = useTrust((state) => state.busy);
  // A certificate expires by the PC's own clock.
  const clock = usePcs((state) => state.details[pcId]?.switches.now ?? null);
  const propose = usePlan((state) => state.propose);
  const panel = useId();
  const rows = useMemo(
    () => rowsOf(stores, { store: shown, query, sorting, clock }),
    [stores, shown, query, sorting, clock],
  );
  const { selection, selectedRows, select } = useSelection(rows);
  const { browse, input } = useBrowseCertificate(shown === 'all' ? 'trusted' : shown);
  const [only] = selectedRows;

  function moveTo(store: StoreId): void {
    const groups = groupsOf(selectedRows.filter((row) => row.store !== store));
    const froms: readonly CertificatesFrom[] = callsFor(groups).map((group) => ({
      kind: 'store',
      store: group.store,
      thumbprints: [...group.thumbprints],
    }));
    if (froms.length > 0) void propose({ what: 'add', pcId, store, froms });
  }

  function removeSelected(): void {
    if (busy || selectedRows.length === 0) return;
    void propose({ what: 'remove', pcId, groups: callsFor(groupsOf(selectedRows)) });
  }

  const name = shown === 'all' ? 'All stores' : storeFact(shown).name;
  return (
    <div className={styles.manager}>
      <div className={styles.tree}>
        <p className={styles.treeRoot}>
          Certificates – <bdi>{pcName}</bdi>
        </p>
        <StoreTabs stores={stores} shown={shown} panelId={panel} onShow={setShown} onDropRows={moveTo} />
      </div>
      <section id={panel} role="tabpanel" className={styles.panel} aria-label={name}>
        <div className={styles.panelHead}>
          <Input
            size="small"
            type="search"
            className={styles.search ?? ''}
            contentBefore={<SearchRegular />}
            aria-label="Search certificates"
            placeholder={`Search ${shown === 'all' ? 'all stores' : 'this store'}`}
            value={query}
            onChange={(_, { value }) => setQuery(value)}
          />
          <h2>{name}</h2>
          <p>
            {shown === 'all' ? 'Everything that this PC trusts or distrusts.' : storeFact(shown).description}
          </p>
        </div>
        <Toolbar
          selected={selectedRows.length}
          busy={busy}
          summary={
            selectedRows.length > 0
              ? `${plural(selectedRows.length, 'certificate')} selected of ${rows.length.toLocaleString('en')}`
              : plural(rows.length, 'certificate')
          }
          onAdd={() => void browse()}
          onView={() => only !== undefined && setViewed(only)}
          onExport={() => setExporting(selectedRows.length > 0)}
          onMove={() => only !== undefined && moveTo(only.store === 'disallowed' ? 'trusted' : 'disallowed')}
          onRemove={removeSelected}
        />
        {input}
        <CertificateGrid
          label={`Certificates: ${name}`}
          columns={columns.filter(({ id }) => id !== 'store' || shown === 'all')}
          rows={rows}
          selection={selection}
          sorting={sorting}
          empty={emptyText(shown, query)}
          onSelect={select}
          onSort={setSorting}
          onOpen={setViewed}
          onRemove={removeSelected}
        />
      </section>
      {viewed !== null && (
        <CertificateDialog thumbprint={viewed.certificate.thumbprint} onClose={() => setViewed(null)} />
      )}
      {exporting && selectedRows.length > 0 && (
        <ExportDialog
          pcId={pcId}
          groups={callsFor(groupsOf(selectedRows))}
          onClose={() => setExporting(false)}
        />
      )}
    </div>
  );
}

function emptyText(shown: ShownStore, query: string): string {
  if (query.trim() !== '') return `No certificate here matches “${query.trim()}”.`;
  if (shown !== 'all') return storeFact(shown).empty;
  return 'No certificates have been added to this PC. Drop a certificate or a signed file on the window, or choose “Add file…”.';
}
