import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { endianness } from 'node:os';

/** The ends of a connection that a server on 127.0.0.1 took. */
export type Ends = Partial<Pick<Socket, 'remoteAddress' | 'remotePort' | 'localPort'>>;

const tables = ['/proc/net/tcp', '/proc/net/tcp6'] as const;

/**
 * Asks once for each connection, as soon as it is made, whether another user of this computer made it; gives what
 * tells of a connection. Every request counts, not only the first: a cookie can be stolen as a link can.
 */
export function watchPeers(server: Server): (socket: Socket) => Promise<boolean> {
  const asked = new WeakMap<Socket, Promise<boolean>>();
  const ask = (socket: Socket): Promise<boolean> => {
    const answer = asked.get(socket) ?? isOfAnotherUser(socket);
    asked.set(socket, answer);
    return answer;
  };
  server.on('connection', ask);
  return ask;
}

/**
 * Whether another user of this computer made a connection, or whoever made it is gone and cannot be known any more.
 * `false` where the system does not tell (all but Linux), and for root, who needs no leave. The browser is started with
 * the link, and on Linux everybody may read how a program was started: the token alone would let whoever reads it
 * first in. Source: proc(5), `/proc/net/tcp`.
 */
export async function isOfAnotherUser(ends: Ends, read = readTable): Promise<boolean> {
  const own = process.getuid?.();
  if (process.platform !== 'linux' || own === undefined) return false;
  let seen = '';
  // The kernel gives a table page by page; a line can slip through between two of them.
  for (const table of [...tables, ...tables]) {
    seen += `${await read(table)}\n`;
    const user = userOf(seen, ends);
    if (typeof user === 'number') return user !== own && user !== 0;
  }
  return userOf(seen, ends) === 'gone';
}

/** Not at once: the kernel looks into each place for a connection that it has, which takes some milliseconds. */
const readTable = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

const listens = '0A';

/**
 * Who holds the far end of a connection: a user's number; `gone` when nobody does any more; `untold` when the tables
 * do not even hold the server, so that they say nothing. An IPv6 socket may hold it too, as `::ffff:127.0.0.1`, and it
 * may come from each of 127.0.0.0/8. What a process has let go of has no inode, and root's number.
 */
export function userOf(
  tables: string,
  { remoteAddress = '', remotePort = 0, localPort = 0 }: Ends,
): number | 'gone' | 'untold' {
  const server = writtenForms('127.0.0.1', localPort);
  const peer = writtenForms(remoteAddress, remotePort);
  let user: 'gone' | 'untold' = 'untold';
  for (const line of tables.split('\n')) {
    if (!line.includes(hex(localPort, 4))) continue;
    const [, local = '', remote = '', state, , , , uid, , inode] = line.trim().split(/\s+/);
    if (peer.includes(local) && server.includes(remote) && inode !== '0') return Number(uid);
    if (server.includes(local) && state === listens) user = 'gone';
  }
  return user;
}

/** An IPv4 address and port as both tables write them: words of the machine's byte order, in hex. */
function writtenForms(address: string, port: number): readonly string[] {
  const bytes = address.split('.').map((byte) => hex(Number(byte), 2));
  const little = endianness() === 'LE';
  const word = (little ? bytes.reverse() : bytes).join('');
  const mapped = little ? 'FFFF0000' : '0000FFFF';
  return [word, `${'0'.repeat(16)}${mapped}${word}`].map((each) => `${each}:${hex(port, 4)}`);
}

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');
