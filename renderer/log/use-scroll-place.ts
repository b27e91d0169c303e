import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  hasDrifted,
  type ScrollExtent,
  type ScrollPlace,
  scrolledTo,
  scrollTopOf,
  topToShow,
} from './scroll-map';

/** Milliseconds without scrolling after which the scroll bar is put where it belongs. */
const rest = 200;

export interface Scrolled {
  readonly place: ScrollPlace;
  readonly extent: ScrollExtent;
  onScroll(): void;
  show(row: number, where: 'start' | 'center' | 'near'): void;
}

/** The place of a view that scrolls over more rows than a canvas can hold. Begins at `top`. */
export function useScrollPlace(element: RefObject<HTMLElement | null>, rows: number, top: number): Scrolled {
  const [viewport, setViewport] = useState(600);
  const extent: ScrollExtent = { rows, viewport };
  const [place, setPlace] = useState<ScrollPlace>({ top, scrollTop: 0 });
  const now = useRef({ place, extent });
  now.current.extent = extent;

  const put = useCallback(
    (wanted: number) => {
      const scrollTop = scrollTopOf(wanted, now.current.extent);
      if (element.current !== null) element.current.scrollTop = scrollTop;
      // The browser may round, or hold back what its layout cannot give yet.
      const given = element.current?.scrollTop ?? scrollTop;
      now.current.place = { top: wanted, scrollTop: given };
      setPlace(now.current.place);
    },
    [element],
  );

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onScroll = useCallback(() => {
    const given = element.current?.scrollTop ?? 0;
    if (Math.abs(given - now.current.place.scrollTop) < 0.5) return;
    const next = scrolledTo(now.current.place, given, now.current.extent);
    now.current.place = next;
    clearTimeout(timer.current);
    if (hasDrifted(next, now.current.extent)) return put(next.top);
    setPlace(next);
    timer.current = setTimeout(() => {
      const { place: at, extent: whole } = now.current;
      if (Math.abs(scrollTopOf(at.top, whole) - at.scrollTop) > 1) put(at.top);
    }, rest);
  }, [element, put]);

  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = () => setViewport(measured.clientHeight || 600);
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);

  // Where the person stood: put there once the canvas has its height.
  // Once, when the view appears.
  useLayoutEffect(() => put(top), []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = useCallback(
    (row: number, where: 'start' | 'center' | 'near') => {
      const { place: at, extent: whole } = now.current;
      const next = topToShow(row, at.top, whole, where);
      if (next !== at.top) put(next);
    },
    [put],
  );
  return { place, extent, onScroll, show };
}
