import { describe, expect, it } from 'vitest';
import { afterAnswer, logAt, otherAnswers, placeOf, waits } from '../../../../renderer/story/player';
import { sampleStory } from '../../../support/fake-story';

const scenes = ['desktop', 'wizard-search', 'wizard-folder', 'prompt-1', 'end'].map((id) => ({ id }));

describe('placeOf', () => {
  it('when no scene is named then it is the first', () => {
    expect(placeOf(scenes, null)).toEqual({ index: 0, exact: true });
  });

  it('when the scene exists then it is its place', () => {
    expect(placeOf(scenes, 'wizard-folder')).toEqual({ index: 2, exact: true });
  });

  it('when it does not exist then the last one whose name begins alike is the nearest', () => {
    expect(placeOf(scenes, 'wizard-success')).toEqual({ index: 2, exact: false });
    expect(placeOf(scenes, 'prompt-2')).toEqual({ index: 3, exact: false });
  });

  it('when none begins alike then the first scene is shown', () => {
    expect(placeOf(scenes, 'nothing-of-that')).toEqual({ index: 0, exact: false });
  });
});

describe('a story at its prompt', () => {
  it('when nobody has answered then the last scene waits and every answer is left', () => {
    const story = sampleStory();
    expect(story.scenes.map(waits)).toEqual([false, false, true]);
    expect(otherAnswers(story)).toEqual(['dont-install', 'install']);
  });

  it('when it was answered then the scene behind the prompt follows, and the other answer is left', () => {
    const story = sampleStory({ answer: 'install' });
    expect(story.scenes.some(waits)).toBe(false);
    expect(afterAnswer(story)?.id).toBe('success');
    expect(otherAnswers(story)).toEqual(['dont-install']);
  });

  it('when the prompt is the last scene then it is what follows', () => {
    const { scenes: told } = sampleStory({ answer: 'install' });
    expect(afterAnswer({ scenes: told.slice(0, 3) })?.id).toBe('prompt-1');
  });
});

describe('logAt', () => {
  const story = sampleStory({ answer: 'install' });

  it('when nothing is written yet then there is no line', () => {
    expect(logAt(story, 0)).toEqual({ text: '', lines: [], freshFrom: 0 });
  });

  it('when a scene writes then its lines are the new ones, and the log only grows', () => {
    expect(logAt(story, 2)).toMatchObject({ lines: ['>>>  [Import]', '     sig: Unknown.'], freshFrom: 0 });
    expect(logAt(story, 3)).toMatchObject({ freshFrom: 2 });
    expect(logAt(story, 3).lines).toHaveLength(3);
    for (const index of [1, 2, 3]) {
      expect(logAt(story, index).text.startsWith(logAt(story, index - 1).text)).toBe(true);
    }
  });
});
