/** Explains what a log of SetupAPI tells: what was refused, why, and what to do. Knowledge is data, in `rules`. */
export { adviceForCode } from './code-advice';
export { explainSection } from './explain-section';
export { findingRules } from './rules';
export type { Advice } from './types';
export { windowsOfLog } from './windows-of-log';
