/**
 * A row of the report. `ours` and `peer` are in `unit`; a goal is the most that their ratio may be, or with
 * `absolute` the most that `ours` may be. `peer` is `null` where there is none here, and then a ratio is not known.
 */
export function row(name, { ours, peer = null, against = null, goal = null, absolute = false, unit = 'ms' }) {
  const ratio = peer === null ? null : ours / peer;
  const judged = absolute ? ours : ratio;
  const met = goal === null || judged === null ? null : judged <= goal;
  return { name, unit, ours, peer, against, ratio, goal, absolute, met };
}

const number = (value) =>
  value === null ? '–' : value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);

/** The rows as text for people, one line each under a heading. */
export function table(rows) {
  const cells = rows.map(({ name, unit, ours, peer, against, ratio, goal, absolute, met }) => [
    name,
    `${number(ours)} ${unit}`,
    against === null
      ? ''
      : peer === null
        ? `${against}: not installed`
        : `${number(peer)} ${unit} ${against}`,
    ratio === null ? '' : ratio.toFixed(ratio < 0.1 ? 3 : 2),
    goal === null ? '' : `≤ ${goal}${absolute ? ` ${unit}` : ''}`,
    met === null ? '' : met ? 'met' : 'missed',
  ]);
  const all = [['work', 'ours', 'peer', 'ratio', 'goal', ''], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)));
  return all
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * The rows as `--json` prints them. `met` is `null` where there is no goal, or no peer here to hold it against. A goal of
 * a row without a ratio is the most that `ours` may be. Names tell what the table has in columns: the peer, and the unit
 * where it is not milliseconds.
 */
export function document(rows) {
  const rounded = (value) => (value === null ? null : Number(value.toPrecision(4)));
  return {
    results: rows.map(({ name, ours, peer, ratio, goal, met, unit, against }) => ({
      name: [name, against === null ? '' : ` (against ${against})`, unit === 'ms' ? '' : `, ${unit}`].join(
        '',
      ),
      ours: rounded(ours),
      peer: rounded(peer),
      ratio: rounded(ratio),
      goal,
      met,
    })),
  };
}
