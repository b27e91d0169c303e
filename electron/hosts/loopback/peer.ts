import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';

/**
 * Whether another user of this computer made a connection from loopback. `false` where the system does not tell (all but
 * Linux), and for root, who needs no leave. The browser is started with the link, and on Linux everybody may read how a
 * program was started: the token alone would let whoever reads it first in.
 * Source: proc(5), `/proc/net/tcp`: addresses, ports and states in hex, and the user of each end.
 */
export async function isOfAnotherUser(socket: Pick<Socket, 'localPort' | 'remotePort'>): Promise<boolean> {
  const own = process.getuid?.();
  if (process.platform !== 'linux' || own === undefined) return false;
  const table = await readFile('/proc/net/tcp', 'utf8').catch(() => '');
  const user = userOf(table, socket.remotePort ?? 0, socket.localPort ?? 0);
  return user !== null && user !== own && user !== 0;
}

/** Who holds the end at 127.0.0.1:`port` of a connection to 127.0.0.1:`to`; `null` when the table does not tell. */
export function userOf(table: string, port: number, to: number): number | null {
  const [from, towards] = [port, to].map(
    (each) => `0100007F:${each.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  for (const line of table.split('\n')) {
    const [, local, remote, , , , , user] = line.trim().split(/\s+/);
    if (local === from && remote === towards && user !== undefined) return Number(user);
  }
  return null;
}
