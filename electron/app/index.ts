export { writeCertificates } from '../certificates';
export { readWholeFile, writeWhole } from '../files';
export { createPrivateFolder } from '../intake';
export type {
  CertificateChange,
  NewPc,
  PcStore,
  TrashedPc,
} from '../pc';
export { openPcStore } from '../pc';
export { AppError } from './app-error';
export { type Batch, openBatch } from './batch/batch';
export { openResumable } from './batch/batch-file';
export { type BatchResult, failedLine, stateOf } from './batch/batch-line';
export { isInShard, packagesBeneath, type Shard } from './batch/units';
export { expectationValues, matchesGlob, parseExpectation } from './check/expectation';
export { checkJunit } from './check/junit';
export { type CheckOptions, checkOnce } from './check/once';
export { checkSarif } from './check/sarif';
export { createApp } from './create-app';
export { deleteDriverOnce, exportDriverOnce } from './devices/driver-once';
export { galleryOnce } from './gallery/once';
export { type SimulateOptions, simulateOnce } from './install/simulate-once';
export { type StoryOptions, storyOnce } from './install/story-once';
export { makeOnce, signOnce } from './lab/command';
export { labKindList, type TestSigner } from './lab/once';
export {
  type ExplainedLog,
  type ExplainOptions,
  explainOnce,
  type ShownSection,
} from './log-support/explain-once';
export { loadProblem, matrixCsv } from './matrix/csv';
export { matrixHtml } from './matrix/html';
export { type MatrixOptions, matrixOnce } from './matrix/once';
export { repairOnce, withDiagnoses } from './packages/diagnose-once';
export { inspectOnce } from './packages/once';
export { sourceState } from './packages/source-state';
export { type FollowedSource, sourceChanges } from './packages/watch-sources';
export { findPc } from './pcs/find-pc';
export { withPcErrors } from './pcs/pc-error';
export type { PcOptions } from './pcs/pc-options';
export { changedSwitches, type SwitchChanges } from './pcs/switch-changes';
export type { PictureTaker } from './picture-taker';
export { readinessHtml } from './readiness/html';
export { type ReadinessOptions, readinessOnce } from './readiness/once';
export { parseChange, type WhatIfOptions, whatIfOnce } from './readiness/what-if-once';
export { certificatesOfFile } from './trust/certificate-files';
export { trustPreview } from './trust/preview';
export { trustWarning } from './trust/warning';
export type { App, AppDeps } from './types';
