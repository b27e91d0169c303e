import { create } from 'zustand';
import type { CallError } from '../../shared/api';
import type { Diagnosis } from '../../shared/model/diagnosis';
import { call, toCallError } from '../bridge/bridge';

interface DiagnosesStore {
  /** What was found out, by inspection; absent until it is known. */
  readonly known: Readonly<Record<string, readonly Diagnosis[]>>;
  readonly failed: Readonly<Record<string, CallError>>;
  /** Asks how the altered files of a source were altered, once for each inspection. */
  load(inspectionId: string): Promise<void>;
  /** What was found out holds no more: the source has changed. */
  forget(inspectionId: string): void;
}

const asked = new Set<string>();

export const useDiagnoses = create<DiagnosesStore>((set) => ({
  known: {},
  failed: {},
  forget(inspectionId) {
    asked.delete(inspectionId);
  },
  async load(inspectionId) {
    if (asked.has(inspectionId)) return;
    asked.add(inspectionId);
    try {
      const { diagnoses } = await call('package.diagnose', { inspectionId });
      set(({ known }) => ({ known: { ...known, [inspectionId]: diagnoses } }));
    } catch (thrown) {
      asked.delete(inspectionId);
      set(({ failed }) => ({ failed: { ...failed, [inspectionId]: toCallError(thrown) } }));
    }
  },
}));
