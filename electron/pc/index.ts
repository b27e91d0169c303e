/** Simulated PCs on disk: one folder each, which a person can read, copy and hand on. */

export { reversedChanges } from './change-certificates';
export {
  type DeletedPackage,
  type DeviceStore,
  type DeviceStoreOptions,
  openDeviceStore,
  type StagedDeletion,
} from './devices';
export { PcError, type PcErrorCode } from './error';
export { type HeldLock, holdLock } from './hold-lock';
export { type Loaded, loadJson, moveAside, saveJson } from './json-file';
export { withLock } from './lock';
export { openPcStore } from './pc-store';
export type {
  CertificateChange,
  ImportedPc,
  KeptFiles,
  NewPc,
  PackageContent,
  PcCertificates,
  PcChanges,
  PcStore,
  PcStoreOptions,
  SettingsChanges,
  TrashedPc,
} from './types';
export { zipFiles } from './zip-files';
