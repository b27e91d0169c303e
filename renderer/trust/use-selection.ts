import { useMemo, useState } from 'react';
import { noSelection, prune, type Selection } from './selection';
import type { TrustRow } from './trust-rows';

/** The selection among rows that come and go: what is no longer in sight is no longer selected. */
export function useSelection(rows: readonly TrustRow[]) {
  const keys = useMemo(() => rows.map((row) => row.key), [rows]);
  const [state, setState] = useState<{ readonly keys: readonly string[]; readonly selection: Selection }>({
    keys,
    selection: noSelection,
  });
  let { selection } = state;
  if (state.keys !== keys) {
    // While rendering, so that no frame shows a selection of rows that have gone.
    selection = prune(selection, state.keys, keys);
    setState({ keys, selection });
  }
  const selectedRows = useMemo(
    () => rows.filter((row) => selection.selected.has(row.key)),
    [rows, selection],
  );
  const select = (next: Selection) => setState({ keys, selection: next });
  return { selection, selectedRows, select };
}
