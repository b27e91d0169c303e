import { expect, it } from 'vitest';
import { storyText } from '../../../../electron/hosts/cli/story-text';
import { processTerminal } from '../../../../electron/hosts/cli/terminal';
import { sampleStory } from '../../../support/fake-story';

const terminal = processTerminal({ quiet: true, color: false });

it('when a story ends with a driver that will not load, then its text says so beside the outcome', () => {
  const story = sampleStory({ answer: 'install' });
  if (story.result === null) throw new Error('The story has no result.');
  expect(storyText(story, terminal)).not.toContain('will not load');
  const willLoad = { ...story.result.willLoad, ok: false, detail: 'The kernel refuses it.' };
  const text = storyText({ ...story, result: { ...story.result, willLoad } }, terminal);
  expect(text).toMatch(/The person accepted it\.\nInstalled, but will not load: The kernel refuses it\.\n$/);
});
