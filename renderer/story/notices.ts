import type { Story } from '../../shared/model/story';
import { answerWords } from '../../shared/windows/prompt-words';
import { findWindows } from '../../shared/windows/versions';
import type { ReadLink, StoryLink } from './link';
import { placeOf } from './player';
import { routeWords } from './words';

/** Where a link could not be followed to the letter, and what is shown instead: a sentence each. Pure. */
export function noticesOf({ link, unknown }: ReadLink, story: Story): readonly string[] {
  const notices: string[] = [];
  if (unknown.length > 0) {
    notices.push(`The link names what does not exist, which was left out: ${unknown.join(', ')}.`);
  }
  if (link.route !== null && link.route !== story.route) {
    const windows = findWindows(story.windows)?.name ?? story.windows;
    notices.push(
      `“${routeWords[link.route]}” is no way on this PC (${windows}). “${routeWords[story.route]}” is shown.`,
    );
  }
  if (link.answer !== null && story.answer === null) {
    notices.push(
      story.answers.length === 0
        ? `Nobody is asked here, so the answer “${answerWords[link.answer]}” was left out.`
        : `The prompt does not offer “${answerWords[link.answer]}”. It waits for an answer.`,
    );
  }
  const { exact, index } = placeOf(story.scenes, link.scene);
  if (!exact) {
    notices.push(`There is no scene “${link.scene}” here. The nearest is shown: scene ${index + 1}.`);
  }
  return notices;
}

/** The link to a scene of a story that says all that a reader of it needs: what was left open is named. Pure. */
export function fullLink(link: StoryLink, story: Story, index: number): StoryLink {
  return {
    ...link,
    route: story.route,
    answer: story.answer,
    scene: story.scenes[index]?.id ?? null,
  };
}
