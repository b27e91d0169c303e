import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { DebugSession } from './debug-session';

const messageSchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
});

interface Waiting {
  readonly method: string;
  resolve(result: unknown): void;
  reject(reason: Error): void;
}

/** The two pipes of a browser that was started with `--remote-debugging-pipe`. */
export interface PipeClient {
  /** Commands to the browser itself. */
  readonly browser: DebugSession;
  /** Commands to a target that was attached flat. */
  session(sessionId: string): DebugSession;
}

/** No message of a page of ours is nearly as long; a browser that never ends one must not fill the memory. */
const longestMessage = 256 * 1024 * 1024;

/**
 * Speaks the DevTools protocol over pipes: JSON messages, each ended by a zero byte.
 * Source: "Chrome DevTools Protocol", and Chromium's description of the switch `--remote-debugging-pipe`.
 */
export function openPipeClient(fromBrowser: Readable, toBrowser: Writable): PipeClient {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, (params: unknown) => void>();
  let lastId = 0;
  let ended: Error | null = null;

  function end(reason: string): void {
    ended ??= new Error(reason);
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }

  function take(text: string): void {
    const message = messageSchema.parse(JSON.parse(text));
    if (message.id === undefined) {
      listeners.get(`${message.sessionId ?? ''} ${message.method ?? ''}`)?.(message.params);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) asked?.resolve(message.result);
    else asked?.reject(new Error(`${asked.method}: ${message.error.message}`));
  }

  const chunks: Buffer[] = [];
  let length = 0;
  fromBrowser.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, start)) {
      const text = Buffer.concat([...chunks.splice(0), chunk.subarray(start, at)]).toString('utf8');
      length = 0;
      start = at + 1;
      try {
        take(text);
      } catch {
        end('The browser sent something that is no message of the DevTools protocol.');
      }
    }
    chunks.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longestMessage) end('The browser sent a message without an end.');
  });
  const gone = () => end('The browser ended before the pictures were taken.');
  fromBrowser.on('close', gone);
  fromBrowser.on('error', gone);
  toBrowser.on('error', gone);

  function session(sessionId: string | null): DebugSession {
    return {
      send: (method, params = {}) =>
        new Promise((resolve, reject) => {
          if (ended !== null) return reject(ended);
          lastId += 1;
          waiting.set(lastId, { method, resolve, reject });
          const message = { id: lastId, method, params, ...(sessionId === null ? {} : { sessionId }) };
          toBrowser.write(`${JSON.stringify(message)}\0`);
        }),
      on: (method, listener) => void listeners.set(`${sessionId ?? ''} ${method}`, listener),
    };
  }
  return { browser: session(null), session };
}
