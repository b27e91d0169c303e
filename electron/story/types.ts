import type { PromptAnswer, StagingResult } from '../../shared/model/staging';
import type { StoryRoute } from '../../shared/model/story';
import type { StoryDevice } from './device';
import type { RunInput } from './run';
import type { Teller } from './teller';

export interface StoryInput extends RunInput {
  /** Where this Windows lacks the route, its first one is told instead. */
  readonly route: StoryRoute;
  /** `null`, or an answer that the prompt does not offer: the story ends at its prompt. */
  readonly answer: PromptAnswer | null;
}

/** What a route's scenes are told from. */
export interface Telling {
  readonly input: StoryInput;
  /** The device that the package is for; `null` when its INF names none for the architecture. */
  readonly device: StoryDevice | null;
  /** What the person calls it. */
  readonly deviceName: string;
  /** Windows paths of the package's folder and of its INF. */
  readonly folder: string;
  readonly infPath: string;
  readonly teller: Teller;
}

/** How far a story came. */
export interface StoryEnding {
  readonly answers: readonly PromptAnswer[];
  readonly answer: PromptAnswer | null;
  readonly result: StagingResult | null;
}

/** The person was turned away before staging began. */
export const neverStaged: StoryEnding = { answers: [], answer: null, result: null };
