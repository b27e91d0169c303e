import { create } from 'zustand';
import type { CallError, MatrixChoice, MatrixRequest, PcSummary } from '../../shared/api';
import type { Matrix } from '../../shared/model/matrix';
import { findWindows, windowsVersions } from '../../shared/windows/versions';
import { call, toCallError } from '../bridge/bridge';

interface MatrixState {
  readonly choice: MatrixChoice;
  /** As asked for last. */
  readonly request: Omit<MatrixRequest, 'inspectionId'> | null;
  readonly sources: readonly { readonly inspectionId: string; readonly matrix: Matrix }[];
  readonly busy: boolean;
  readonly error: CallError | null;
  /** Chooses, and keeps the choice for the next start. */
  choose(change: Partial<MatrixChoice>): Promise<void>;
  /** The choice that was kept. */
  restore(choice: MatrixChoice): void;
  /** Asks for the matrix of each source. A newer call makes the answers of an older one void. */
  run(inspectionIds: readonly string[], pcs: readonly Pick<PcSummary, 'id'>[]): Promise<void>;
  dismissError(): void;
}

const everyWindows = windowsVersions.map((row) => row.id);

/** As the page starts: the saved PCs, and a 64-bit PC of every Windows. */
const firstChoice: MatrixChoice = {
  leftOut: [],
  windows: null,
  architectures: ['amd64'],
  users: ['admin', 'standard'],
};

/** The PCs of a choice, in the order of the table of Windows releases. Pure. */
export function requestOf(
  choice: MatrixChoice,
  pcs: readonly Pick<PcSummary, 'id'>[],
): Omit<MatrixRequest, 'inspectionId'> {
  const fresh = everyWindows
    .filter((windows) => choice.windows?.includes(windows) ?? true)
    .flatMap((windows) =>
      choice.architectures
        .filter((architecture) => findWindows(windows)?.architectures.includes(architecture))
        .map((architecture) => ({ windows, architecture })),
    );
  return {
    pcIds: pcs.map((pc) => pc.id).filter((id) => !choice.leftOut.includes(id)),
    fresh,
    users: [...choice.users],
  };
}

let turn = 0;

export const useMatrix = create<MatrixState>((set, get) => ({
  choice: firstChoice,
  request: null,
  sources: [],
  busy: false,
  error: null,
  async choose(change) {
    const choice = { ...get().choice, ...change };
    set({ choice });
    try {
      await call('settings.set', { matrix: choice });
    } catch (thrown) {
      set({ error: toCallError(thrown) });
    }
  },
  restore: (choice) => set({ choice }),
  async run(inspectionIds, pcs) {
    turn += 1;
    const mine = turn;
    const request = requestOf(get().choice, pcs);
    if (inspectionIds.length === 0 || request.pcIds.length + request.fresh.length === 0) {
      set({ request, sources: [], busy: false, error: null });
      return;
    }
    set({ busy: true });
    try {
      const sources = await Promise.all(
        inspectionIds.map(async (inspectionId) => {
          const { matrix } = await call('matrix.run', { ...request, inspectionId });
          return { inspectionId, matrix };
        }),
      );
      if (mine === turn) set({ request, sources, busy: false, error: null });
    } catch (thrown) {
      if (mine === turn) set({ sources: [], busy: false, error: toCallError(thrown) });
    }
  },
  dismissError: () => set({ error: null }),
}));
