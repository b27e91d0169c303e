import { expect, it } from 'vitest';
import { userOf } from '../../../../electron/hosts/loopback/peer';

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1 0 100 0 0 10 0
   1: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 2 1 0 20 4 30 10 -1
   2: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 3 1 0 20 4 30 10 -1
`;

it('when a connection stands in the table, then its maker is the user of its far end', () => {
  expect(userOf(table, 50_000, 8080)).toBe(1001);
  expect(userOf(table, 8080, 50_000)).toBe(1000);
});

it('when a connection does not stand in the table, or there is none, then its maker is not known', () => {
  expect(userOf(table, 50_001, 8080)).toBeNull();
  expect(userOf('', 50_000, 8080)).toBeNull();
});
