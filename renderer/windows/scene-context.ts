import { createContext, useContext } from 'react';
import type { WindowsProfile } from '../../shared/model/pc';

/** What of a Windows release decides how its windows look and what they say. */
export type SceneWindows = Pick<WindowsProfile, 'build' | 'dialogFamily'>;

/** What the parts of a scene's window share. */
export interface SceneContext {
  readonly windows: SceneWindows;
  /** The person does what leads on in the story. */
  readonly onAct: () => void;
  /** The person closes the window, or chooses what the story does not follow. */
  readonly onLeave: () => void;
}

const nothing = (): void => {};

export const sceneContext = createContext<SceneContext>({
  windows: { build: Number.POSITIVE_INFINITY, dialogFamily: '11' },
  onAct: nothing,
  onLeave: nothing,
});

export function useScene(): SceneContext {
  return useContext(sceneContext);
}
