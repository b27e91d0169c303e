import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { SceneWindow, type SceneWindowProps } from '../../../../renderer/windows';
import type { DialogFamily } from '../../../../shared/model/pc';
import { findWindows } from '../../../../shared/windows/versions';

/** A release of each family. */
export const releases = [
  ['vista', 'vista'],
  ['7', '7'],
  ['8', '8.1'],
  ['10', '10-22h2'],
  ['11', '11-24h2'],
] as const satisfies readonly (readonly [DialogFamily, string])[];

export function windowsById(id: string) {
  const windows = findWindows(id);
  if (windows === null) throw new Error(`no Windows release ${id}`);
  return windows;
}

/** Draws a window of a story, and gives what it calls. */
export function draw(
  window: SceneWindowProps['window'],
  release: string,
  props: Partial<Pick<SceneWindowProps, 'takesFocus' | 'interactive'>> = {},
) {
  const calls = { onAct: vi.fn<() => void>(), onLeave: vi.fn<() => void>() };
  const { container } = render(
    <SceneWindow window={window} windows={windowsById(release)} {...calls} {...props} />,
  );
  return { ...calls, container, user: userEvent.setup() };
}
