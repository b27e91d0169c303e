/** The lab: own test certificates, catalogs, images and whole driver packages of every kind, for trying things out. */
export { type Authority, createAuthority } from './authority';
export { type CatalogInput, type MemberInput, signCatalog, unsignedCatalog, writeCatalog } from './catalog';
export { labKey } from './keys';
export type { KindPlan } from './kind-plan';
export { expectedCategory, findKind, kindGroups, kindPlans, type LabKind, labKinds } from './kinds';
export { LabError } from './lab-error';
export type { Files, LabCatalog, LabSource } from './lab-source';
export { type CertificateRequest, type LabIdentity, makeCertificate } from './make-certificate';
export {
  type LabPackage,
  type LabSpecimen,
  type LabStores,
  makePackage,
  makeSpecimen,
  type PackageOptions,
} from './make-package';
export { type LabMachine, minimalDriver } from './minimal-driver';
export { peChecksum, peDigest, type SignPeOptions, signPe } from './pe';
export { type PfxIdentity, readPfx } from './pfx-read';
export { writePfx } from './pfx-write';
export { sampleInf } from './sample-inf';
export type { SignOptions } from './sign';
export { type InfToSign, signability } from './signability';
export { specimenReadme } from './specimen-readme';
export { newTestIdentity, type TestSigned, testSign } from './test-sign';
export { certificateNames, labTimestamp, notARelease, testSignReadme } from './test-sign-readme';
export { writeNewFolder } from './write-files';
export { storeFiles, writeStores } from './write-stores';
