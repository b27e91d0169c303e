import type { CallError, CallInput, CallName, CallOutput, PreflightBridge } from '../../shared/api';

declare global {
  interface Window {
    /** Put there by the host before the page's script runs. */
    readonly preflight?: PreflightBridge;
  }
}

/** The host's bridge. Throws in a page that no host of this product served. */
export function bridge(): PreflightBridge {
  if (window.preflight === undefined) {
    throw new Error('This page must be opened by Driver Preflight: window.preflight is missing.');
  }
  return window.preflight;
}

/** One call of the contract. Rejects with whatever the host gives; see `toCallError`. */
export function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  return bridge().call(name, input);
}

/** What a failed call tells the person, whatever the host threw. */
export function toCallError(thrown: unknown): CallError {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'UNEXPECTED';
    return { code, message: String(thrown.message) };
  }
  return { code: 'UNEXPECTED', message: String(thrown) };
}
