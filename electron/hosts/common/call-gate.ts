import { z } from 'zod';
import { api, type CallError, type CallName, type PreflightApi } from '../../../shared/api';
import { AppError } from '../../app';

/** What crosses a process boundary: errors as values, because neither IPC nor HTTP carries an Error whole. */
export type CallReply =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly error: CallError };

/**
 * The one way into the engine for a window, whatever the host: the name must be a call of the contract and the
 * input must fit its schema. Nothing else reaches the engine. Never throws.
 */
export async function answerCall(app: PreflightApi, name: unknown, input: unknown): Promise<CallReply> {
  if (!isCallName(name)) return refuse('UNKNOWN_CALL', `There is no call named ${shorten(name)}.`);
  const checked = api[name].input.safeParse(input);
  if (!checked.success) {
    return refuse('INVALID_ARGUMENT', `${name} was called wrongly: ${z.prettifyError(checked.error)}`);
  }
  try {
    return { ok: true, output: await app.call(name, checked.data) };
  } catch (error) {
    return { ok: false, error: describeError(error) };
  }
}

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(api, name);
}

/** What a person is told about a failed call. A fault of ours says so, and its trace goes to standard error. */
function describeError(error: unknown): CallError {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  console.error(error);
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', message: `Driver Preflight failed inside: ${reason}. Please report this.` };
}

function refuse(code: string, message: string): CallReply {
  return { ok: false, error: { code, message } };
}

function shorten(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : `a ${typeof value}`;
}
