import type { Pc } from '../../../shared/model/pc';
import type { PromptAnswer } from '../../../shared/model/staging';
import type { Story, StoryRoute } from '../../../shared/model/story';
import { tellStory } from '../../story';
import { judge } from '../../verdict';
import { AppError } from '../app-error';
import { type OnceDeps, passingPc, readSource } from '../packages/once';
import { pcClock } from '../pcs/pc-clock';
import type { PcOptions } from '../pcs/pc-options';
import { trustContext } from '../pcs/trust-context';

export interface StoryOptions extends PcOptions {
  /** Without it, the way that is usual on that PC. */
  readonly route?: StoryRoute;
  /** Without it the story ends at its prompt. */
  readonly answer?: PromptAnswer;
}

/** The stories of a source, and the PC they are of. */
export interface Stories {
  readonly stories: readonly Story[];
  readonly pc: Pick<Pc, 'windows' | 'architecture' | 'user'>;
}

/**
 * The story of every package of a source, each on the PC as it is: nothing is kept from one to the next. Rejects with
 * `AppError`; USAGE for a route that the PC does not have for a package.
 */
export async function storyOnce(path: string, options: StoryOptions & OnceDeps): Promise<Stories> {
  const { pc, windows, certificates, staged } = await passingPc(options);
  const source = await readSource(path, pc, options);
  const { route, answer } = options;
  const stories = source.packages.map((facts) => {
    const clock = pcClock(pc, () => new Date());
    const story = tellStory({
      facts,
      verdict: judge(facts, trustContext(pc, windows, certificates, clock.now())),
      pc,
      windows,
      staged,
      sourcePath: path,
      clock,
      route: route ?? 'device-manager',
      answer: answer ?? null,
    });
    if (route === undefined || story.route === route) return story;
    throw new AppError(
      'USAGE',
      `${facts.inf.path} cannot be installed by ${route} on this PC; it can by ${story.routes.join(', ')}.`,
    );
  });
  return { stories, pc };
}
