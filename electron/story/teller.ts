import type { WindowsProfile } from '../../shared/model/pc';
import type { Scene, StoryWindow } from '../../shared/model/story';
import { windowLines } from '../../shared/windows/surroundings/window-lines';

/** A scene as a route tells it; what is left out is empty. */
export interface Told {
  readonly id: string;
  readonly title: string;
  readonly explanation?: string;
  readonly window: StoryWindow;
  readonly action?: string;
  readonly unconfirmed?: readonly string[];
}

/** Collects the scenes of a story and the log as it grows beneath them. */
export interface Teller {
  readonly scenes: readonly Scene[];
  readonly log: string;
  write(log: string): void;
  /** A statement about the scene that is told next. */
  doubt(statement: string): void;
  tell(told: Told): void;
}

/** A story that has not begun. Each scene remembers how far the log had come, and which of its texts are unconfirmed. */
export function createTeller(windows: WindowsProfile): Teller {
  const scenes: Scene[] = [];
  let log = '';
  let doubts: string[] = [];
  return {
    get scenes() {
      return scenes;
    },
    get log() {
      return log;
    },
    write(text) {
      log += text;
    },
    doubt(statement) {
      doubts.push(statement);
    },
    tell({ id, title, explanation = '', window, action, unconfirmed = [] }) {
      scenes.push({
        id,
        title,
        explanation,
        window,
        action: action ?? null,
        logEnd: log.length,
        unconfirmed: [...new Set([...unconfirmed, ...doubts, ...doubtsOf(window, windows)])],
      });
      doubts = [];
    },
  };
}

/** One statement for all unconfirmed texts of a window that rest on the same source. */
function doubtsOf(window: StoryWindow, windows: WindowsProfile): readonly string[] {
  const texts = new Map<string, string[]>();
  for (const { row, text } of windowLines(window, windows)) {
    if (row === null || row.confirmed) continue;
    texts.set(row.source, [...(texts.get(row.source) ?? []), `“${text}”`]);
  }
  return [...texts].map(([source, said]) => `${[...new Set(said)].join(', ')}: ${source}.`);
}
