import { Button, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NoPackage } from '../app/no-package';
import { ErrorMessage } from '../common/error-message';
import { EmptyPage, PageFrame, ProblemNotes } from '../common/page';
import { useMatrix } from '../stores/matrix';
import { usePackage } from '../stores/package';
import { allPackages } from '../stores/package-reducer';
import { usePc } from '../stores/pc';
import { useTrust } from '../stores/trust';
import { CellPanel } from './cell-panel';
import { ExportBar } from './export-bar';
import { FilterBar } from './filter-bar';
import { type GridView, gridOf, packageKey } from './grid';
import styles from './matrix.module.css';
import { MatrixGrid, type MatrixGridHandle } from './matrix-grid';
import { PcChooser } from './pc-chooser';
import type { CellPlace } from './use-grid-keys';

/** More columns than these are not read side by side: then one package is shown at a time. */
const sideBySide = 12;

const firstView: GridView = {
  outcomes: [],
  category: null,
  differencesOnly: false,
  groupBy: 'windows',
  only: null,
};

/** The open packages on many PCs at once. */
export function MatrixPage() {
  const documents = usePackage((state) => state.documents);
  const selection = usePackage((state) => state.selection);
  const reads = usePackage((state) => state.reads);
  const pcs = usePc((state) => state.pcs);
  const stores = useTrust((state) => state.stores);
  const { choice, choose, run, sources, request, busy, error, dismissError } = useMatrix();
  const [view, setView] = useState<GridView>(firstView);
  const [open, setOpen] = useState<{ readonly row: string; readonly column: string } | null>(null);
  const gridHandle = useRef<MatrixGridHandle>(null);
  const panelTitle = useRef<HTMLHeadingElement>(null);

  const ids = documents.map((document) => document.inspectionId).join('\n');
  // What a PC trusts, and its switches, decide too: both lists are new objects when something in them has changed.
  useEffect(() => {
    if (pcs.length > 0) void run(ids === '' ? [] : ids.split('\n'), pcs);
  }, [ids, reads, pcs, choice, stores, run]);

  const packages = useMemo(
    () => allPackages(documents).map((item) => ({ ...item, inf: item.package.inf.path })),
    [documents],
  );
  const allTooMany = packages.length * choice.users.length > sideBySide;
  const only = useMemo(() => {
    const keys = packages.map((item) => packageKey(item.inspectionId, item.inf));
    if (view.only !== null && keys.includes(view.only)) return view.only;
    if (!allTooMany) return null;
    const at = packages.findIndex(
      (item) => item.inspectionId === selection?.inspectionId && item.packageIndex === selection.packageIndex,
    );
    return keys[Math.max(0, at)] ?? null;
  }, [packages, view.only, allTooMany, selection]);
  const shownView = useMemo(() => ({ ...view, only }), [view, only]);
  const grid = useMemo(() => gridOf(sources, shownView), [sources, shownView]);
  const rows = useMemo(() => grid.groups.flatMap((group) => group.rows), [grid]);

  const place = useMemo<CellPlace | null>(() => {
    const row = rows.findIndex((each) => each.key === open?.row);
    const column = grid.columns.findIndex((each) => each.key === open?.column);
    return row === -1 || column === -1 ? null : { row, column };
  }, [rows, grid, open]);
  const openAt = useCallback(
    ({ row, column }: CellPlace) => {
      const [at, under] = [rows[row], grid.columns[column]];
      if (at !== undefined && under !== undefined) setOpen({ row: at.key, column: under.key });
    },
    [rows, grid],
  );
  const openRow = place === null ? undefined : rows[place.row];
  const openColumn = place === null ? undefined : grid.columns[place.column];

  function close(): void {
    if (place !== null) gridHandle.current?.focus(place);
    setOpen(null);
  }

  const problems = sources.flatMap(({ matrix }) => matrix.problems.map((each) => each.message));
  return (
    <PageFrame
      title="The same package on many PCs"
      lead="What Windows does with it, for each user. No PC is changed by looking."
      actions={
        request !== null &&
        sources.length > 0 && (
          <ExportBar
            inspectionIds={sources.map((source) => source.inspectionId)}
            request={request}
            grid={grid}
            title={documents.map((document) => document.name).join(', ')}
          />
        )
      }
    >
      {error !== null && <ErrorMessage onDismiss={dismissError}>{error.message}</ErrorMessage>}
      {documents.length === 0 ? (
        <NoPackage />
      ) : (
        <>
          <PcChooser pcs={pcs} choice={choice} onChoose={choose} />
          <ProblemNotes messages={problems} />
          {sources.length === 0 ? (
            busy ? (
              <Spinner label="Trying the package on every PC" />
            ) : (
              error === null && <p>Choose at least one PC.</p>
            )
          ) : (
            <>
              <FilterBar
                grid={grid}
                view={shownView}
                packages={packages}
                allTooMany={allTooMany}
                busy={busy}
                shown={rows.length}
                onView={(change) => setView((before) => ({ ...before, ...change }))}
              />
              {rows.length === 0 ? (
                <EmptyPage>
                  <p>
                    {view.differencesOnly
                      ? 'Every PC that the filters leave does what most do.'
                      : 'No PC passes the filters.'}
                  </p>
                  <Button onClick={() => setView((before) => ({ ...firstView, groupBy: before.groupBy }))}>
                    Show all
                  </Button>
                </EmptyPage>
              ) : (
                <div className={styles.split} data-open={openRow !== undefined || undefined}>
                  <MatrixGrid
                    ref={gridHandle}
                    grid={grid}
                    open={place}
                    onMove={(to) => open !== null && openAt(to)}
                    onOpen={(to) => {
                      openAt(to);
                      // The panel may only now come to be.
                      requestAnimationFrame(() => panelTitle.current?.focus());
                    }}
                  />
                  {openRow !== undefined &&
                    openColumn !== undefined &&
                    place !== null &&
                    request !== null && (
                      <CellPanel
                        ref={panelTitle}
                        cell={openRow.cells[place.column] ?? null}
                        pc={openRow.pc}
                        column={openColumn}
                        request={request}
                        onClose={close}
                      />
                    )}
                </div>
              )}
            </>
          )}
        </>
      )}
    </PageFrame>
  );
}
