/** Staging: what Windows does with a judged package, as a pure state machine of log events and one question. */
export { repositoryFolder, sourceFolderFor } from './names';
export { plugIn } from './plug-in';
export { deletionText, infInUse, notInstalledInf } from './plug-in-delete';
export { willLoadStaged } from './plug-in-load';
export { stagedDetails } from './plug-in-record';
export type { PlugInEnding, PlugInInput } from './plug-in-types';
export { type PackageRank, rankOptionsOf, rankPackage, rankText } from './rank-package';
export {
  type Candidate,
  type SelectOptions,
  selectDriver,
} from './rank-select';
export { stage } from './stage';
export {
  offeredAnswers,
  type StageInput,
  type StageStep,
  StagingError,
} from './types';
export { willLoad } from './will-load';
