/** What the parts of the fake bridge share: the state that several calls speak of. */
import type {
  CallInput,
  CallName,
  CallOutput,
  PcSummary,
  PreflightEvent,
  TrustStores,
} from '../../shared/api';
import type { Inspection } from '../../shared/model/inspection';

export type FakeHandlers = {
  [N in CallName]: (input: CallInput<N>) => Promise<CallOutput<N>> | CallOutput<N>;
};

export type FakeStores = Omit<TrustStores, 'undoId'>;

/** The one state behind a fake bridge. Parts read and replace its fields. */
export interface FakeWorld {
  pcs: PcSummary[];
  stores: FakeStores;
  readonly documents: Map<string, Inspection>;
  /** The log of every PC. */
  readonly logText?: () => string;
  /** Texts of logs, by upload or path. */
  readonly files?: Readonly<Record<string, string>>;
  emit(event: PreflightEvent): void;
  /** A document as it is judged with these stores; the present ones by default. */
  judged(inspectionId: string, stores?: FakeStores): Inspection;
}

/** Handlers for some calls. A file `fake-pcs.ts`, `fake-devices.ts` or `fake-matrix.ts` exports one as `fakePart`. */
export type FakePart = (world: FakeWorld) => Partial<FakeHandlers>;
