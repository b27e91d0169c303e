/**
 * Release readiness: is a package ready for its release, which kind of signature would do, how do its keys stand, and
 * what would come of it if things were otherwise. Pure: facts, PCs and clock come in as parameters.
 */

export { assess } from './assess';
export { changeWorld } from './change-world';
export { diffLines } from './diff-lines';
export { differencesOf } from './differences';
export type { Preview, ReadinessInput } from './types';
export type { World } from './world';
