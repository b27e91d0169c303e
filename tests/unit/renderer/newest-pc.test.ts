import { describe, expect, it } from 'vitest';
import { newestPc } from '../../../renderer/stores/newest-pc';
import type { PcSummary } from '../../../shared/api';

const pc = (windows: string, id = windows): PcSummary => ({
  id,
  name: id,
  windows,
  windowsName: windows,
  architecture: 'amd64',
  user: 'admin',
  staged: 0,
  folder: `/data/${id}`,
});

describe('newestPc', () => {
  it.each([
    [['7', '10-22h2', '11-24h2'], '11-24h2'],
    [['11-25h2', 'vista', '11-24h2'], '11-25h2'],
    [['winpe', 'server-2025', '11-24h2-s', '11-24h2'], '11-24h2'],
    [['server-2025', '10-22h2'], 'server-2025'],
    [['95', '7'], '7'],
  ])('when the list is %j then it is %s', (list, newest) => {
    expect(newestPc(list.map((windows) => pc(windows)))?.windows).toBe(newest);
  });

  it('when two PCs run the same Windows then the first of the list is taken, and nothing of an empty list', () => {
    expect(newestPc([pc('7'), pc('11-24h2', 'a'), pc('11-24h2', 'b')])?.id).toBe('a');
    expect(newestPc([])).toBeNull();
  });
});
