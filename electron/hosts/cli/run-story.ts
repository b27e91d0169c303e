import { basename, resolve } from 'node:path';
import type { Story } from '../../../shared/model/story';
import { type StoryOptions, storyOnce } from '../../app';
import { engineOptions } from './engine-options';
import type { ExitStatus } from './exit-status';
import { runInput } from './run-input';
import { type Output, type Shot, saveScreenshots } from './save-screenshots';
import { storyText } from './story-text';
import type { Terminal } from './terminal';

/** Tells the story of each package of one source. One document for one package; for several, one compact one a line. */
export async function runStory(
  path: string,
  options: StoryOptions,
  { json, screenshots }: Output,
  terminal: Terminal,
): Promise<ExitStatus> {
  return runInput(terminal, path, async () => {
    const { stories, pc } = await storyOnce(resolve(path), { ...options, ...engineOptions(terminal) });
    terminal.status('');
    if (screenshots !== null) {
      const from = { ...pc, source: path, pc: options.pc === undefined ? null : basename(options.pc) };
      await saveScreenshots(stories.flatMap(shotsOf), from, screenshots, terminal);
    }
    const indent = stories.length === 1 ? 2 : 0;
    const texts = stories.map((story) =>
      json ? `${JSON.stringify(story, null, indent)}\n` : storyText(story, terminal),
    );
    terminal.out(texts.join(json ? '' : '\n'));
    return undefined;
  });
}

/** Every scene's window, numbered in the order in which they come. */
function shotsOf({ inf, family, route, scenes }: Story): readonly Shot[] {
  return scenes.map(({ id, window }, index) => ({
    inf,
    family,
    window,
    name: `${route}-${String(index + 1).padStart(2, '0')}-${id}`,
  }));
}
