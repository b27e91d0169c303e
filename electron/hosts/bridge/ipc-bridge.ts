import type { CallError, CallName, CallOutput, PreflightBridge, TakenSource } from '../../../shared/api';
import { eventSchema } from '../../../shared/api';

/** All that the preload script shows to the page. Only values that Electron's context bridge can copy. */
export interface PreflightIpc {
  call(name: string, input: unknown): Promise<IpcReply>;
  subscribe(listener: (event: unknown) => void): () => void;
  /** Absolute path of a dropped or chosen file or folder; empty for a file that is not on disk. */
  pathOf(file: File): string;
}

export type IpcReply = { ok: true; output: unknown } | { ok: false; error: CallError };

/** `window.preflight` in Electron: calls go over IPC, and what is dropped is named by its real path. */
export function createIpcBridge(ipc: PreflightIpc): PreflightBridge {
  const take = (files: FileList): readonly TakenSource[] =>
    [...files].flatMap((file) => {
      const path = ipc.pathOf(file);
      return path === '' ? [] : [{ name: file.name, source: { kind: 'path' as const, path } }];
    });
  return {
    async call<N extends CallName>(name: N, input: unknown) {
      const reply = await ipc.call(name, input);
      if (!reply.ok) throw reply.error;
      return reply.output as CallOutput<N>;
    },
    subscribe: (listener) => ipc.subscribe((event) => listener(eventSchema.parse(event))),
    takeDrop: async (data) => take(data.files),
    takeFiles: async (files) => take(files),
  };
}
