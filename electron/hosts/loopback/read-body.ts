import type { IncomingMessage } from 'node:http';

/**
 * The whole body as text; `null` when it is longer than `limit` bytes, and then the sender stays connected so that
 * it can be told. Rejects when the sender breaks off.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
