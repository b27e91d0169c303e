/** Which rows of a list are selected, as the lists of Windows do it. Keys are those of the rows in sight. */
export interface Selection {
  readonly selected: ReadonlySet<string>;
  /** Where a range starts. */
  readonly anchor: string | null;
  /** The row that the keyboard is on. */
  readonly active: string | null;
}

/** Keys that are held down with a click or an arrow. */
export interface Held {
  readonly shift: boolean;
  readonly ctrl: boolean;
}

export const noSelection: Selection = { selected: new Set(), anchor: null, active: null };

function range(keys: readonly string[], from: string | null, to: string): readonly string[] {
  const [a, b] = [from === null ? -1 : keys.indexOf(from), keys.indexOf(to)];
  return a < 0 ? [to] : keys.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** A click on a row, or a move of the keyboard to it: alone, Shift for a range, Ctrl to add or take away. */
export function choose(before: Selection, keys: readonly string[], key: string, held: Held): Selection {
  if (held.shift) {
    const added = range(keys, before.anchor, key);
    const selected = new Set(held.ctrl ? [...before.selected, ...added] : added);
    return { selected, anchor: before.anchor ?? key, active: key };
  }
  if (held.ctrl) return toggle(before, key);
  return { selected: new Set([key]), anchor: key, active: key };
}

/** Its checkbox, Ctrl+click, or Space: the row's state turns, the others stay. */
export function toggle(before: Selection, key: string): Selection {
  const selected = new Set(before.selected);
  if (!selected.delete(key)) selected.add(key);
  return { selected, anchor: key, active: key };
}

/** The keyboard goes by `by` rows, within the list. With Ctrl alone only the active row moves. */
export function step(before: Selection, keys: readonly string[], by: number, held: Held): Selection {
  if (keys.length === 0) return before;
  const at = before.active === null ? -1 : keys.indexOf(before.active);
  // From nowhere, down and up both begin at the first row.
  const next = at < 0 ? 0 : Math.min(keys.length - 1, Math.max(0, at + by));
  const key = keys[next];
  if (key === undefined) return before;
  if (held.ctrl && !held.shift) return { ...before, active: key };
  return choose(before, keys, key, held);
}

/** Every row in sight. */
export const chooseAll = (before: Selection, keys: readonly string[]): Selection => ({
  ...before,
  selected: new Set(keys),
});

/**
 * Without what is no longer in sight. When the active row has gone, its place is taken by the row that stands
 * there now, so that the keyboard does not start over after a removal.
 */
export function prune(before: Selection, old: readonly string[], keys: readonly string[]): Selection {
  const present = new Set(keys);
  const active =
    before.active === null || present.has(before.active)
      ? before.active
      : (keys[Math.min(Math.max(0, old.indexOf(before.active)), keys.length - 1)] ?? null);
  return {
    selected: new Set([...before.selected].filter((key) => present.has(key))),
    anchor: before.anchor !== null && present.has(before.anchor) ? before.anchor : null,
    active,
  };
}
