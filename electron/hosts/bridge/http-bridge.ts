import { z } from 'zod';
import {
  type CallError,
  type CallName,
  type CallOutput,
  eventSchema,
  type PreflightBridge,
} from '../../../shared/api';
import { groupFiles, listFiles } from './group-files';
import { cancelled, uploadGroups } from './upload';
import { walkDrop } from './walk-drop';

const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string(), message: z.string() }) }),
]);

/** `window.preflight` on loopback: calls are POSTs, events a stream, and what is dropped is uploaded to the host. */
export function createHttpBridge(): PreflightBridge {
  return {
    async call<N extends CallName>(name: N, input: unknown) {
      const reply = replySchema.parse(await (await post(`/api/${name}`, input)).json());
      if (!reply.ok) throw reply.error;
      return reply.output as CallOutput<N>;
    },
    subscribe(listener) {
      const stream = new EventSource('/events');
      stream.onmessage = (message) => listener(eventSchema.parse(JSON.parse(String(message.data))));
      return () => stream.close();
    },
    takeDrop: async (data, watch) => uploadGroups(groupFiles(await walkDrop(data, watch)), post, watch),
    takeFiles: async (files, watch) => uploadGroups(groupFiles(listFiles(files)), post, watch),
  };
}

/** Sends JSON, or a file as it is. Throws a `CallError` when the host is gone or turned the request away. */
async function post(url: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const file = body instanceof Blob;
  const type = file ? 'application/octet-stream' : 'application/json';
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: file ? body : JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  }).catch(() => {
    throw signal?.aborted ? cancelled : hostGone;
  });
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json');
  if (response.ok || isJson) return response;
  const refused: CallError = { code: 'REFUSED', message: (await response.text()).trim() };
  throw refused;
}

const hostGone: CallError = {
  code: 'HOST_GONE',
  message: 'Driver Preflight has ended or cannot be reached. Start it again in its terminal.',
};
