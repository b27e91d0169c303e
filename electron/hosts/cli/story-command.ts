import { type Command, Option } from 'commander';
import { storyRoutes } from '../../../shared/model/choices';
import { type PromptAnswer, promptAnswers } from '../../../shared/model/staging';
import type { StoryRoute } from '../../../shared/model/story';
import { examples, pathHelp, rejectDash, terminalFor, wasGiven } from './command-support';
import type { Report } from './exit-status';
import { addCommonOptions, addPcOptions, type PcCommandFlags, pcOptions } from './options';
import { addScreenshotOptions, type ScreenshotFlags, screenshotOptions } from './screenshot-options';

interface StoryFlags extends ScreenshotFlags {
  readonly route?: StoryRoute;
  readonly answer?: PromptAnswer;
}

/** `story`: the same install as `simulate`, told as the person at the PC sees it. */
export function addStory(program: Command, report: Report): void {
  const command = program
    .command('story')
    .description('the windows that the person at the PC sees, one after another')
    .argument('<PATH>', pathHelp);
  addPcOptions(addCommonOptions(command))
    .addOption(
      new Option(
        '--route <ROUTE>',
        'how the person sets about it (default: the usual way on that PC)',
      ).choices(storyRoutes),
    )
    .addOption(
      new Option('--answer <ANSWER>', 'answer to the prompt (default: the story ends there)').choices(
        promptAnswers,
      ),
    );
  addScreenshotOptions(command)
    .addHelpText(
      'after',
      examples(
        'story --windows 7 --answer install ./driver',
        'story --windows vista --user standard --route right-click ./driver',
        'story ./driver --answer install --screenshots pictures --scale 2',
      ),
    )
    .action(async (path: string, flags: PcCommandFlags & StoryFlags, self: Command) => {
      rejectDash(self, path);
      const { runStory } = await import('./run-story');
      const { route, answer } = flags;
      const options = {
        ...pcOptions(flags, wasGiven(self)),
        ...(route === undefined ? {} : { route }),
        ...(answer === undefined ? {} : { answer }),
      };
      const output = { json: flags.json === true, ...screenshotOptions(flags, self) };
      report(await runStory(path, options, output, terminalFor(flags)));
    });
}
