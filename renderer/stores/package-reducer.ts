import type { CallError, PreflightEvent } from '../../shared/api';
import type { InspectedPackage, Inspection } from '../../shared/model/inspection';
import type { Category } from '../../shared/model/verdict';

/** A source that has been read, with its packages as judged for the PC at hand. */
export interface OpenDocument {
  readonly inspectionId: string;
  readonly name: string;
  /** It was handed over as an upload: the path in the inspection is that of a temporary copy. */
  readonly uploaded: boolean;
  readonly inspection: Inspection;
  /** What happened to it on disk last. */
  readonly onDisk?: OnDisk;
}

/** What happened on disk to a source that is open. */
export type OnDisk = Omit<Extract<PreflightEvent, { kind: 'package' }>, 'kind' | 'inspectionId'>;

/** Whether it was inspected again. */
export const isReadAgain = ({ state }: OnDisk): boolean => state === 'changed' || state === 'returned';

/** One package of one document. */
export interface Selection {
  readonly inspectionId: string;
  readonly packageIndex: number;
}

type EngineProgress = Extract<PreflightEvent, { kind: 'progress' }>;

/** What the engine tells while it reads, and before that, what is handed over to its host. */
export interface Progress extends Omit<EngineProgress, 'kind' | 'phase'> {
  readonly phase: EngineProgress['phase'] | 'receiving';
}

/** The source being read now, `index` of `count` in its drop. */
export interface Job {
  readonly jobId: string;
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
}

/** A source that could not be opened, and why. */
export interface OpenFailure extends CallError {
  readonly name: string;
}

/** The package on screen has moved to another category because the PC or its trust changed. */
export interface CategoryChange extends Selection {
  readonly from: Category;
  readonly to: Category;
}

export interface PackageState {
  readonly documents: readonly OpenDocument[];
  /** `null` shows the empty page, or the list when several packages are open. */
  readonly selection: Selection | null;
  readonly job: Job | null;
  readonly failures: readonly OpenFailure[];
  /** Nothing of the newest drop could be opened: what is on screen is from before. */
  readonly stale: boolean;
  readonly change: CategoryChange | null;
  /** How often one was read again because it changed on disk: whoever asked the engine about it asks anew. */
  readonly reads: number;
}

export type PackageAction =
  | { readonly type: 'job-started'; readonly job: Omit<Job, 'progress' | 'cancelling'> }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'cancelling' }
  | {
      readonly type: 'opened';
      readonly documents: readonly OpenDocument[];
      readonly failures: readonly OpenFailure[];
    }
  /** Nothing could be opened; what was on screen stays there. */
  | { readonly type: 'failed'; readonly failures: readonly OpenFailure[] }
  | { readonly type: 'judged'; readonly inspectionId: string; readonly inspection: Inspection }
  | { readonly type: 'moved-on-disk'; readonly inspectionId: string; readonly onDisk: OnDisk }
  | { readonly type: 'selected'; readonly selection: Selection | null }
  /** Says what went wrong, or with none, clears what was said. */
  | { readonly type: 'failures-shown'; readonly failures: readonly OpenFailure[] };

export const initialPackageState: PackageState = {
  documents: [],
  selection: null,
  job: null,
  failures: [],
  stale: false,
  change: null,
  reads: 0,
};

/** Every package of every open document, in the order of the drop. */
export function allPackages(
  documents: readonly OpenDocument[],
): readonly (Selection & { readonly package: InspectedPackage; readonly document: OpenDocument })[] {
  return documents.flatMap((document) =>
    document.inspection.packages.map((item, packageIndex) => ({
      inspectionId: document.inspectionId,
      packageIndex,
      package: item,
      document,
    })),
  );
}

/** The selected package, or `null`. */
export function selectedPackage(state: Pick<PackageState, 'documents' | 'selection'>) {
  const { selection } = state;
  if (selection === null) return null;
  const document = state.documents.find((item) => item.inspectionId === selection.inspectionId);
  const item = document?.inspection.packages[selection.packageIndex];
  return document === undefined || item === undefined ? null : { ...selection, document, package: item };
}

/** The package on the page, with the document that it belongs to. */
export type Selected = NonNullable<ReturnType<typeof selectedPackage>>;

/** The package stays on the page by its INF, also when another came before it on disk. */
function judged(state: PackageState, inspectionId: string, inspection: Inspection): PackageState {
  const documents = state.documents.map((item) =>
    item.inspectionId === inspectionId ? { ...item, inspection } : item,
  );
  const before = selectedPackage(state);
  if (before === null || before.inspectionId !== inspectionId) return { ...state, documents };
  const { inf, verdict } = before.package;
  const found = inspection.packages.findIndex((each) => each.inf.path === inf.path);
  const packageIndex = found === -1 && inspection.packages.length === 1 ? 0 : found;
  const after = inspection.packages[packageIndex];
  if (after === undefined) return { ...state, documents, selection: null, change: null };
  const [from, to] = [verdict.category, after.verdict.category];
  const selection = { inspectionId, packageIndex };
  return {
    ...state,
    documents,
    selection: packageIndex === before.packageIndex ? state.selection : selection,
    change: from === to ? state.change : { ...selection, from, to },
  };
}

/** How the open packages change. Pure. */
export function packageReducer(state: PackageState, action: PackageAction): PackageState {
  switch (action.type) {
    case 'job-started':
      return { ...state, job: { ...action.job, progress: null, cancelling: false }, failures: [] };
    case 'progressed':
      // Late progress of a job that was cancelled or has ended must not come back to life.
      if (state.job?.jobId !== action.progress.jobId) return state;
      return { ...state, job: { ...state.job, progress: action.progress } };
    case 'cancelling':
      return state.job === null ? state : { ...state, job: { ...state.job, cancelling: true } };
    case 'opened': {
      const packages = allPackages(action.documents);
      const only = packages.length === 1 ? packages[0] : undefined;
      const selection = only ? { inspectionId: only.inspectionId, packageIndex: only.packageIndex } : null;
      const { documents, failures } = action;
      return { ...state, documents, selection, job: null, failures, stale: false, change: null };
    }
    case 'failed':
      return { ...state, job: null, failures: action.failures, stale: state.documents.length > 0 };
    case 'judged':
      return judged(state, action.inspectionId, action.inspection);
    case 'moved-on-disk': {
      const documents = state.documents.map((item) =>
        item.inspectionId === action.inspectionId ? { ...item, onDisk: action.onDisk } : item,
      );
      return { ...state, documents, reads: state.reads + (isReadAgain(action.onDisk) ? 1 : 0) };
    }
    case 'selected':
      return { ...state, selection: action.selection, change: null };
    case 'failures-shown':
      return { ...state, failures: action.failures, stale: false };
  }
}
