/** Face of the intake room: which files did the user give us? */
export { IntakeError, type IntakeErrorCode } from './errors';
export { reasonOf } from './folder';
export type { IntakeLimits } from './limits';
export { openCollection, openSource } from './open-source';
export { createPrivateFolder } from './private-folder';
export { removeStaleTemporaryFolders } from './stale-folders';
export type { IntakeFile, OpenedSource } from './types';
export { writeAll } from './write-all';
