import { describe, expect, it, vi } from 'vitest';
import { isOfAnotherUser, userOf } from '../../../../electron/hosts/loopback/peer';

const head =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';
const row = (local: string, remote: string, state: string, uid: number, inode: number): string =>
  `   0: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000 ${uid}        0 ${inode} 1 0 20 4 30 10 -1\n`;
const server = row('0100007F:1F90', '00000000:0000', '0A', 1000, 1);
const from = (remotePort: number, remoteAddress = '127.0.0.1') => ({
  remoteAddress,
  remotePort,
  localPort: 8080,
});

describe('who made a connection', () => {
  it('when it stands in the table, then it is the user of its far end', () => {
    const far = row('0100007F:C350', '0100007F:1F90', '01', 1001, 2);
    const near = row('0100007F:1F90', '0100007F:C350', '01', 1000, 3);
    expect(userOf(head + server + near + far, from(50_000))).toBe(1001);
  });

  it('when it comes from another address of loopback, then it is found all the same', () => {
    const far = row('0200007F:C350', '0100007F:1F90', '01', 1001, 2);
    expect(userOf(head + server + far, from(50_000, '127.0.0.2'))).toBe(1001);
  });

  it('when an IPv6 socket made it, then it is found all the same', () => {
    const mapped = '0000000000000000FFFF00000100007F';
    const far = row(`${mapped}:C350`, `${mapped}:1F90`, '01', 1001, 2);
    expect(userOf(head + server + head + far, from(50_000))).toBe(1001);
  });

  it('when its maker has let go of it, then root did not make it', () => {
    const orphan = row('0100007F:C350', '0100007F:1F90', '05', 0, 0);
    expect(userOf(head + server + orphan, from(50_000))).toBe('gone');
    expect(userOf(head + server, from(50_000))).toBe('gone');
    expect(userOf(head + server, { localPort: 8080 })).toBe('gone');
  });

  it('when not even the server stands in the table, or there is none, then nothing is told', () => {
    expect(userOf(head, from(50_000))).toBe('untold');
    expect(userOf('', from(50_000))).toBe('untold');
  });
});

describe.skipIf(process.platform !== 'linux')('another user (only Linux tells)', () => {
  const own = process.getuid?.() ?? 0;
  const made = (uid: number) => row('0100007F:C350', '0100007F:1F90', '01', uid, 2);
  const reads = (...texts: readonly string[]) => {
    const left = [...texts];
    return vi.fn(async (path: string) => (path.endsWith('6') ? '' : (left.shift() ?? '')));
  };

  it.each([
    ['this user', own, false],
    ['root', 0, false],
    ['another user', own + 1, true],
  ])('when %s made the connection, then that is told', async (_who, uid, answer) => {
    expect(await isOfAnotherUser(from(50_000), reads(server + made(uid)))).toBe(answer);
  });

  it('when a line slipped through, then the table is read again', async () => {
    expect(await isOfAnotherUser(from(50_000), reads(server, server + made(own)))).toBe(false);
  });

  it('when whoever made it is gone, then it is let in no more than a stranger', async () => {
    expect(await isOfAnotherUser(from(50_000), reads(server, server))).toBe(true);
  });

  it('when there are no tables, then nobody is kept out', async () => {
    expect(await isOfAnotherUser(from(50_000), reads())).toBe(false);
  });
});
