import type { StoryWindow } from '../../shared/model/story';

/** The facts of one kind of window. */
export type Facts<K extends StoryWindow['kind']> = Extract<StoryWindow, { kind: K }>;
