import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useDrawing } from './look-context';

/** Focuses the element it is given to once, when it appears and where that is wanted. */
export function useFocusOnOpen<T extends HTMLElement>(wanted = true): RefObject<T | null> {
  const element = useRef<T>(null);
  useLayoutEffect(() => {
    if (wanted) element.current?.focus();
  }, [wanted]);
  return element;
}

/** Focuses the default element of a reproduced window when it opens, unless the window leaves the focus where it is. */
export function useDefaultFocus<T extends HTMLElement>(): RefObject<T | null> {
  return useFocusOnOpen(useDrawing().takesFocus);
}
