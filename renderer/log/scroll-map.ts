/**
 * Where in a log a scrolled view stands. Browsers cap the height of an element (Chromium at 33,554,428 pixels, Firefox
 * at 17,895,697), so a log of millions of lines is scrolled on a shorter canvas: near both ends pixel for pixel, in
 * between scaled. Small steps, such as a wheel's, are pixel for pixel everywhere. All pure.
 */

/** Pixels of a row. */
export const rowHeight = 20;
/** Well below every cap, and where single precision still holds half a pixel. */
export const mostPixels = 8_000_000;
/** At both ends of a shortened canvas, pixels that stand for themselves. */
const exactEnd = 100_000;

/** What is scrolled: its rows, and the height of the window onto them in pixels. */
export interface ScrollExtent {
  readonly rows: number;
  readonly viewport: number;
}

/** Where a view stands: `top` in pixels of the whole log, `scrollTop` in those of the canvas. */
export interface ScrollPlace {
  readonly top: number;
  readonly scrollTop: number;
}

export const wholeHeight = ({ rows }: Pick<ScrollExtent, 'rows'>): number => rows * rowHeight;
export const canvasHeight = (extent: Pick<ScrollExtent, 'rows'>): number =>
  Math.min(wholeHeight(extent), mostPixels);

const lastTop = (extent: ScrollExtent) => Math.max(0, wholeHeight(extent) - extent.viewport);
const lastScrollTop = (extent: ScrollExtent) => Math.max(0, canvasHeight(extent) - extent.viewport);
const within = (value: number, most: number) => Math.min(Math.max(0, value), most);

/** The place in the log that a position of the scroll bar stands for. */
export function topOf(scrollTop: number, extent: ScrollExtent): number {
  const [most, whole] = [lastScrollTop(extent), lastTop(extent)];
  const at = within(scrollTop, most);
  if (most === whole || at <= exactEnd) return at;
  if (at >= most - exactEnd) return whole - (most - at);
  return exactEnd + ((at - exactEnd) * (whole - 2 * exactEnd)) / (most - 2 * exactEnd);
}

/** The position of the scroll bar for a place in the log: what `topOf` undoes. */
export function scrollTopOf(top: number, extent: ScrollExtent): number {
  const [most, whole] = [lastScrollTop(extent), lastTop(extent)];
  const at = within(top, whole);
  if (most === whole || at <= exactEnd) return at;
  if (at >= whole - exactEnd) return most - (whole - at);
  return exactEnd + ((at - exactEnd) * (most - 2 * exactEnd)) / (whole - 2 * exactEnd);
}

/** Where a view stands after its scroll bar has moved: a step of less than two windows is a step in the log. */
export function scrolledTo(before: ScrollPlace, scrollTop: number, extent: ScrollExtent): ScrollPlace {
  const step = scrollTop - before.scrollTop;
  if (Math.abs(step) > 2 * extent.viewport) return { top: topOf(scrollTop, extent), scrollTop };
  return { top: within(before.top + step, lastTop(extent)), scrollTop };
}

/**
 * True when steps have led the scroll bar so far from its place that the canvas could end before the log does: it must
 * be put back at once, not only when scrolling has come to rest.
 */
export function hasDrifted({ top, scrollTop }: ScrollPlace, extent: ScrollExtent): boolean {
  const [most, whole] = [lastScrollTop(extent), lastTop(extent)];
  const before = scrollTop < exactEnd / 2 && top > scrollTop + 1;
  const after = scrollTop > most - exactEnd / 2 && whole - top > most - scrollTop + 1;
  return before || after;
}

/** The rows to draw, with some before and after; `last` is excluded. */
export function rowsAt(
  top: number,
  extent: ScrollExtent,
  around = 12,
): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.floor(top / rowHeight) - around);
  return {
    first,
    last: Math.min(extent.rows, Math.ceil((top + extent.viewport) / rowHeight) + around),
  };
}

/** The place that shows a row: unmoved when it is in sight and `where` is `near`. */
export function topToShow(
  row: number,
  top: number,
  extent: ScrollExtent,
  where: 'start' | 'center' | 'near',
): number {
  const [start, end] = [row * rowHeight, (row + 1) * rowHeight];
  const most = lastTop(extent);
  if (where === 'start') return within(start, most);
  if (where === 'center') return within(start - (extent.viewport - rowHeight) / 2, most);
  if (start < top) return within(start, most);
  return end > top + extent.viewport ? within(end - extent.viewport, most) : top;
}
