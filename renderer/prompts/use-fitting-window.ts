import { type RefObject, useLayoutEffect } from 'react';

/**
 * Keeps the window of a prompt as large as its content, and centred where it was: details that open and larger display
 * scales need room. A tab of a browser keeps its size, since there the page may not change it.
 * Source: `Window.resizeBy()`, CSSOM View Module; `content-bounds-updated`, Electron documentation.
 */
export function useFittingWindow(content: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = content.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => fit(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [content]);
}

function fit(content: HTMLElement): void {
  const wider = content.offsetWidth - window.innerWidth;
  const higher = content.offsetHeight - window.innerHeight;
  if (wider === 0 && higher === 0) return;
  window.resizeBy(wider, higher);
  window.moveBy(-Math.round(wider / 2), -Math.round(higher / 2));
}
