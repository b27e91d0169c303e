// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useFittingWindow } from '../../../renderer/prompts/use-fitting-window';

function Content() {
  const content = useRef<HTMLDivElement>(null);
  useFittingWindow(content);
  return <div ref={content} />;
}

/** Draws content of a size in a window of 560 × 480, and tells what the window was asked to do. */
function draw(width: number, height: number) {
  const [resizeBy, moveBy] = [vi.fn(), vi.fn()];
  vi.stubGlobal('innerWidth', 560);
  vi.stubGlobal('innerHeight', 480);
  vi.stubGlobal('resizeBy', resizeBy);
  vi.stubGlobal('moveBy', moveBy);
  let sized: () => void = () => {};
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        sized = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(height);
  render(<Content />);
  sized();
  return { resized: resizeBy.mock.calls, moved: moveBy.mock.calls };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the window of a prompt', () => {
  it('when the prompt grows, then the window grows with it and stays centred', () => {
    expect(draw(1052, 900)).toEqual({ resized: [[492, 420]], moved: [[-246, -210]] });
  });

  it('when the prompt shrinks again, then the window follows', () => {
    expect(draw(540, 420)).toEqual({ resized: [[-20, -60]], moved: [[10, 30]] });
  });

  it('when the prompt fits exactly, then the window is left alone', () => {
    expect(draw(560, 480)).toEqual({ resized: [], moved: [] });
  });
});
