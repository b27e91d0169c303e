import { type RunInput, type StoryInput, startRun, tellStory } from '../../../electron/story';
import type { PackageFacts } from '../../../shared/model/package';
import type { PromptAnswer } from '../../../shared/model/staging';
import { type Story, storySchema } from '../../../shared/model/story';
import { type PackageCase, packageCases } from '../staging/every-pc';
import { facts, pc, verdict, windows } from '../staging/fab-audio';
import { fabAudioFacts } from '../staging/staged-fab-audio';

/** A clock that stands still, and GUIDs that count: two runs of the same package write the same log. */
export function stillClock(): RunInput['clock'] {
  let guids = 0;
  return {
    now: () => new Date('2026-03-14T09:12:00.000Z'),
    guid: () => {
      guids += 1;
      return `{00000000-0000-0000-0000-${String(guids).padStart(12, '0')}}`;
    },
  };
}

/** The package with the identifiers and sections of the worked examples, so that its device can be installed. */
export const withDevice = (given: PackageFacts): PackageFacts => ({ ...given, inf: fabAudioFacts().inf });

export const cases: readonly PackageCase[] = packageCases.map((each) => ({
  ...each,
  facts: withDevice(each.facts),
}));

export function storyInput(windowsId: string, changes: Partial<StoryInput> = {}): StoryInput {
  return {
    facts: withDevice(facts()),
    verdict: verdict('unknown'),
    pc: pc({ windows: windowsId }),
    windows: windows(windowsId),
    staged: [],
    sourcePath: '/home/somebody/FabAudio',
    clock: stillClock(),
    route: 'device-manager',
    answer: null,
    ...changes,
  };
}

/** A story that keeps to its contract. */
export function told(windowsId: string, changes: Partial<StoryInput> = {}): Story {
  const story = tellStory(storyInput(windowsId, changes));
  storySchema.parse(story);
  return story;
}

/** The log that staging alone writes for the same answers. */
export function plainLog(input: StoryInput): string {
  const run = startRun({ ...input, clock: stillClock() });
  for (let left = 8; run.prompt !== null && left > 0; left -= 1) {
    if (input.answer === null) break;
    run.answer(input.answer);
  }
  return run.log;
}

/** Scenes as a reviewer reads them. */
export const titles = (story: Story): string =>
  story.scenes.map(({ id, title }) => `  ${id}: ${title}`).join('\n');

export const every: readonly (PromptAnswer | null)[] = [
  null,
  'install',
  'install-always-trust',
  'install-anyway',
  'dont-install',
];
