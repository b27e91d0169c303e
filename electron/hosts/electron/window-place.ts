import { readFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

/** Where the main window was when it was last closed. */
export interface WindowPlace {
  /** The remembered bounds when a screen still shows them, else a usual size wherever the system likes. */
  read(): Partial<Rectangle>;
  write(bounds: Rectangle): void;
}

const usual = { width: 1280, height: 840 };
const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(900).max(20_000),
  height: z.number().int().min(600).max(20_000),
});

/** Keeps the place in the file `path`. A file that cannot be read or written costs only the memory of the place. */
export function windowPlace(path: string): WindowPlace {
  return {
    read() {
      try {
        const bounds = boundsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
        return isOnScreen(bounds) ? bounds : usual;
      } catch {
        return usual;
      }
    },
    write(bounds) {
      try {
        writeFileAtomic.sync(path, `${JSON.stringify(bounds)}\n`);
      } catch (error) {
        console.error(error);
      }
    },
  };
}

/** Writes the place down when the window is closed. */
export function rememberPlace(window: BrowserWindow, place: WindowPlace): void {
  window.on('close', () => place.write(window.getNormalBounds()));
}

/** The title bar's middle must be within reach, or the window could not be moved back. */
function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const middle = bounds.x + bounds.width / 2;
  const across = middle > workArea.x && middle < workArea.x + workArea.width;
  return across && bounds.y >= workArea.y && bounds.y < workArea.y + workArea.height;
}
