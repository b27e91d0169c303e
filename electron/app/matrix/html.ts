import type { Matrix, MatrixCell, MatrixOutcome, MatrixPc } from '../../../shared/model/matrix';
import type { UserKind } from '../../../shared/model/pc';
import { shownCategory } from '../../../shared/windows/categories';
import { escapeHtml, lonePage } from '../html-text';
import { loadProblem } from './csv';

const outcomeWords: Readonly<Record<MatrixOutcome, string>> = {
  silent: 'Installs silently',
  prompt: 'Asks',
  refused: 'Refused',
  error: 'Fails',
};

const userWords: Readonly<Record<UserKind, string>> = { admin: 'Administrator', standard: 'Standard user' };

const style = `
:root { color-scheme: light dark; --line: #8886; --silent: #107c10; --prompt: #9d5d00; --refused: #c50f1f; }
@media (prefers-color-scheme: dark) { :root { --silent: #6ccb5f; --prompt: #fce100; --refused: #ff99a4; } }
body { font: 14px/1.45 'Segoe UI', 'Open Sans', system-ui, sans-serif; margin: 2rem; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; margin-top: 2rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; } caption { text-align: left; padding-bottom: .5rem; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: Canvas; }
td { min-width: 15rem; max-width: 26rem; } p { margin: 0; }
.outcome { font-weight: 600; } .silent { color: var(--silent); } .prompt { color: var(--prompt); }
.refused, .error { color: var(--refused); } .quiet { opacity: .75; font-size: .9em; } code { font-family: Consolas, monospace; }
@media print { thead th { position: static; } details { break-inside: avoid; } }
`;

/**
 * A matrix as one HTML file that needs nothing else: no scripts, no pictures, no other files, and a policy in it that
 * forbids them. A table for each package, a row for each PC, a column for each user. `made` is the moment to name.
 */
export function matrixHtml(matrix: Matrix, made: Date): string {
  const title = `Driver Preflight: ${matrix.source.path}`;
  return lonePage({
    title,
    style,
    body: [
      `<h1>${escapeHtml(matrix.source.path)}</h1>`,
      `<p>What Windows does with it on ${matrix.pcs.length} PCs, simulated on ${made.toISOString().slice(0, 10)} by Driver Preflight. Nothing was installed.</p>`,
      ...matrix.packages.map(({ inf }) => packageHtml(matrix, inf)),
      ...matrix.problems.map(
        ({ path, message }) => `<p>${escapeHtml(path ? `${path}: ${message}` : message)}</p>`,
      ),
    ],
  });
}

function packageHtml(matrix: Matrix, inf: string): string {
  const cells = new Map(
    matrix.cells.filter((cell) => cell.inf === inf).map((cell) => [`${cell.pc}\0${cell.user}`, cell]),
  );
  const head = matrix.users.map((user) => `<th scope="col">${userWords[user]}</th>`).join('');
  const rows = matrix.pcs.map((pc) => {
    const columns = matrix.users.map((user) => {
      const cell = cells.get(`${pc.key}\0${user}`);
      return `<td>${cell === undefined ? '–' : cellHtml(cell)}</td>`;
    });
    return `<tr><th scope="row">${pcHtml(pc)}</th>${columns.join('')}</tr>`;
  });
  return [
    `<h2>${escapeHtml(inf)}</h2>`,
    `<table><thead><tr><th scope="col">PC</th>${head}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table>`,
  ].join('\n');
}

function pcHtml(pc: MatrixPc): string {
  const more = [pc.id === null ? '' : pc.name, pc.architecture, ...pc.switches].filter((text) => text !== '');
  return `${escapeHtml(pc.windowsName)}<p class="quiet">${escapeHtml(more.join(', '))}</p>`;
}

function cellHtml(cell: MatrixCell): string {
  const category = shownCategory(cell).name;
  const accepted = cell.prompts.at(-1)?.accept ?? null;
  const lines = [
    `<p class="outcome ${cell.outcome}">${outcomeWords[cell.outcome]}</p>`,
    `<p>${escapeHtml(category)}${cell.publisher === null ? '' : `: ${escapeHtml(cell.publisher)}`}</p>`,
    ...cell.prompts.map(({ dialog }) => `<p>Dialog: ${escapeHtml(dialog)}</p>`),
    accepted === null ? '' : `<p>Once accepted: ${accepted.outcome} <code>${accepted.code}</code></p>`,
    `<p>${accepted === null ? '' : 'Declined: '}<code>${cell.code}</code>${told(cell)}</p>`,
    `<p>Loads: ${cell.loads ? 'yes' : `no ${escapeHtml(loadProblem(cell))}`}</p>`,
    `<details><summary class="quiet">Why</summary><p>${escapeHtml(cell.explanation)}</p></details>`,
    unconfirmedHtml(cell),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

const told = ({ code, callerCode }: MatrixCell): string =>
  code === callerCode ? '' : `, caller told <code>${callerCode}</code>`;

function unconfirmedHtml({ unconfirmed }: MatrixCell): string {
  if (unconfirmed.length === 0) return '';
  const items = unconfirmed.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
  return `<details><summary class="quiet">Unconfirmed (${unconfirmed.length})</summary><ul>${items}</ul></details>`;
}
