import type { LessonResult } from '../../shared/model/classroom';

/** How far somebody is with a lesson, in a word. */
export const resultWords: Readonly<Record<LessonResult['result'], string>> = {
  begun: 'Begun',
  tried: 'Tried',
  done: 'Done',
};

/** The element that chooses a lesson in the list. */
export const lessonButtonId = (lesson: string): string => `lesson-${lesson}`;
