import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';

/**
 * Shows an element on the whole screen while it is on the page. Where the host denies that, the element fills the
 * window by its own style; either way the rest of the app is out of reach. `onLeave`: the person left full screen.
 */
export function useFullScreen(element: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const left = useEffectEvent(onLeave);
  // Before the page behind it takes the focus up again.
  useLayoutEffect(() => {
    const shell = document.getElementById('shell');
    if (shell !== null) shell.inert = true;
    void element.current?.requestFullscreen?.().catch(() => undefined);
    const onChange = () => {
      if (document.fullscreenElement === null) left();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement != null) void document.exitFullscreen().catch(() => undefined);
      if (shell !== null) shell.inert = false;
    };
  }, [element]);
}
