/** Stories: how an install goes for the person at a PC. The one place that runs staging and writes its log. */
export { type InstallRun, type RunInput, stagedPackage, startRun } from './run';
export { tellStory } from './tell-story';
export type { StoryInput } from './types';
