import type { CallInput, CallName, PreflightApi, PreflightEvent } from '../../shared/api';

/** An engine that answers what a test tells it to and remembers what it was asked. */
export interface FakeEngine extends PreflightApi {
  readonly calls: readonly { readonly name: string; readonly input: unknown }[];
  emit(event: PreflightEvent): void;
  readonly listeners: number;
}

export function fakeEngine(answer: (name: string, input: unknown) => unknown): FakeEngine {
  const calls: { name: string; input: unknown }[] = [];
  const listeners = new Set<(event: PreflightEvent) => void>();
  return {
    calls,
    get listeners() {
      return listeners.size;
    },
    async call<N extends CallName>(name: N, input: CallInput<N>) {
      calls.push({ name, input });
      return (await answer(name, input)) as never;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(event) {
      for (const listener of listeners) listener(event);
    },
  };
}

/** A valid answer to `app.info`. */
export const appInfo = {
  version: '1.2.3',
  host: 'loopback',
  canBrowse: false,
  promptWindows: false,
  openPaths: [],
} as const;
