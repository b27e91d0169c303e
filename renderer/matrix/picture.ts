import { shownCategory } from '../../shared/windows/categories';
import type { Grid } from './grid';
import { cellWords, outcomeWords, pcWords, userWords } from './matrix-words';

/** One thing to draw, in CSS pixels from the upper left corner. */
export type Stroke =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly text: string;
      readonly color: string;
      readonly size: number;
      readonly bold: boolean;
    };

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
}

const left = 24;
const pcWidth = 290;
const cellWidth = 330;
const rowHeight = 46;
const groupHeight = 30;
const ink = '#1b1b1b';
const quiet = '#5c5c5c';
const line = '#d6d6d6';
/** A picture ends up in reports on white paper, so its colours are those of the light theme whatever is chosen. */
const outcomeColors = { silent: '#0e700e', prompt: '#0f548c', refused: '#a4262c', error: '#8a4b00' } as const;
const intentColors = { good: '#0e700e', question: '#0f548c', danger: '#a4262c', blocked: '#a4262c' } as const;
/** Chromium draws no canvas that is higher: a longer grid is cut, and the picture says so. */
const maxHeight = 30_000;

/** The grid as strokes on a white ground. Pure; colours never stand alone, the words are there, too. */
export function pictureOf(grid: Grid, title: string): Picture {
  const strokes: Stroke[] = [];
  const width = left * 2 + pcWidth + cellWidth * grid.columns.length;
  const text = (x: number, y: number, room: number, words: string, color = ink, size = 14, bold = false) =>
    strokes.push({ kind: 'text', x, y, width: room, text: words, color, size, bold });
  const rule = (y: number) =>
    strokes.push({ kind: 'box', x: left, y, width: width - left * 2, height: 1, color: line });
  text(left, 36, width - left * 2, title, ink, 18, true);
  let y = 56;
  const infs = new Set(grid.columns.map((column) => `${column.inspectionId}\n${column.inf}`));
  if (infs.size > 1) {
    grid.columns.forEach((column, index) => {
      text(left + pcWidth + index * cellWidth, y + 14, cellWidth - 12, column.inf, quiet, 12);
    });
    y += 20;
  }
  text(left, y + 14, pcWidth, 'PC', quiet, 12, true);
  grid.columns.forEach((column, index) => {
    text(left + pcWidth + index * cellWidth, y + 14, cellWidth - 12, userWords[column.user], quiet, 12, true);
  });
  y += 22;
  let leftOut = 0;
  for (const group of grid.groups) {
    if (y + groupHeight + rowHeight > maxHeight) {
      leftOut += group.rows.length;
      continue;
    }
    if (group.name !== null) {
      text(left, y + 21, width - left * 2, group.name, ink, 13, true);
      y += groupHeight;
    }
    for (const row of group.rows) {
      if (y + rowHeight > maxHeight) {
        leftOut += 1;
        continue;
      }
      rule(y);
      const { name, note } = pcWords(row.pc);
      text(left, y + 19, pcWidth - 12, name);
      text(left, y + 36, pcWidth - 12, note, quiet, 12);
      row.cells.forEach((cell, index) => {
        const x = left + pcWidth + index * cellWidth;
        if (cell === null) {
          text(x + 12, y + 19, cellWidth - 24, 'no such user', quiet, 12);
          return;
        }
        const facts = shownCategory(cell);
        const { code, load } = cellWords(cell);
        strokes.push({
          kind: 'box',
          x,
          y: y + 6,
          width: 4,
          height: rowHeight - 12,
          color: intentColors[facts.intent],
        });
        text(x + 12, y + 19, 140, outcomeWords[cell.outcome], outcomeColors[cell.outcome], 14, true);
        text(x + 156, y + 19, cellWidth - 160, load === '' ? code : `${code} · ${load}`, ink, 11);
        text(x + 12, y + 36, cellWidth - 24, facts.name, quiet, 12);
      });
      y += rowHeight;
    }
  }
  if (leftOut > 0) {
    text(left, y + 19, width - left * 2, `${leftOut} more PCs have no room in this picture.`, quiet, 12);
    y += 28;
  }
  rule(y);
  text(left, y + 20, width - left * 2, 'Simulated by Driver Preflight. Nothing was installed.', quiet, 11);
  return { width, height: y + 36, strokes };
}
