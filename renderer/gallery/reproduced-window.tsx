import { lazy, Suspense } from 'react';
import type { PictureSubject } from '../../shared/model/gallery';
import { defaultWindows, findWindows } from '../../shared/windows/versions';

// Pictures and styles of five Windows families: they load with the first window.
const SceneWindow = lazy(() => import('../windows').then((windows) => ({ default: windows.SceneWindow })));

interface ReproducedWindowProps extends PictureSubject {
  /** `false` for a picture on a page, which neither keyboard nor screen reader enters. */
  readonly interactive: boolean;
}

/** One window as its Windows draws it, for looking at: nothing happens when it is pressed. */
export function ReproducedWindow({ windows, family, ...drawing }: ReproducedWindowProps) {
  const { build } = findWindows(windows) ?? defaultWindows;
  return (
    <div data-window>
      <Suspense fallback={null}>
        <SceneWindow {...drawing} windows={{ build, dialogFamily: family }} />
      </Suspense>
    </div>
  );
}
