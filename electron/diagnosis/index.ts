/** Face of the diagnosis room: how was an altered file altered, and can its original be had back? */
export { diagnoseSource, needsDiagnosis } from './diagnose-source';
export { DiagnosisError } from './diagnosis-error';
export type { Elsewhere } from './neighbours';
export { repairedCopy } from './repaired-copy';
export { writeCopy } from './write-copy';
export { zipCopy } from './zip-copy';
