import type { LogMark } from '../../shared/model/log-view';

/** With a mark on a line, its note replaced; `null` takes the mark away. In the lines' order. Pure. */
export function withMark(marks: readonly LogMark[], line: number, note: string | null): readonly LogMark[] {
  const others = marks.filter((mark) => mark.line !== line);
  return note === null ? others : [...others, { line, note }].sort((a, b) => a.line - b.line);
}
