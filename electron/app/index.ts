export { type CertificateFormat, writeCertificates } from '../certificates';
export { createPrivateFolder } from '../intake';
export type {
  CertificateChange,
  ImportedPc,
  NewPc,
  PcCertificates,
  PcStore,
  TrashedPc,
} from '../pc';
export { openPcStore } from '../pc';
export { AppError, type AppErrorCode } from './app-error';
export { type Batch, type BatchDeps, openBatch } from './batch';
export { openResumable, type Resumable } from './batch-file';
export { type BatchResult, failedLine, stateOf } from './batch-line';
export { isInShard, packagesBeneath, type Shard } from './batch-units';
export { checkJunit } from './check-junit';
export { type CheckOptions, checkOnce } from './check-once';
export { checkSarif } from './check-sarif';
export { createApp } from './create-app';
export { repairOnce, withDiagnoses } from './diagnose-once';
export { type DriverExport, deleteDriverOnce, exportDriverOnce } from './driver-once';
export { type Expectation, expectationValues, matchesGlob, parseExpectation } from './expectation';
export { type ExplainedLog, type ExplainOptions, explainOnce, type ShownSection } from './explain-once';
export { findPc } from './find-pc';
export { galleryOnce } from './gallery-once';
export { makeOnce, signOnce } from './lab-command';
export { labKindList, type TestSigner } from './lab-once';
export { loadProblem, matrixCsv } from './matrix-csv';
export { matrixHtml } from './matrix-html';
export { type MatrixOptions, matrixOnce } from './matrix-once';
export { inspectOnce, type OnceDeps } from './once';
export { withPcErrors } from './pc-error';
export type { PcOptions } from './pc-options';
export type { PictureTaker } from './picture-taker';
export { readinessHtml } from './readiness-html';
export { type ReadinessOptions, readinessOnce } from './readiness-once';
export { type SimulateOptions, simulateOnce } from './simulate-once';
export { sourceState } from './source-state';
export { type StoryOptions, storyOnce } from './story-once';
export { changedSwitches, type SwitchChanges } from './switch-changes';
export { certificatesOfFile } from './trust-files';
export { type TrustChange, trustPreview } from './trust-preview';
export { trustWarning } from './trust-warning';
export type { App, AppDeps } from './types';
export { type FollowedSource, type SourceChange, sourceChanges } from './watch-sources';
export { parseChange, type WhatIfOptions, whatIfOnce } from './what-if-once';
