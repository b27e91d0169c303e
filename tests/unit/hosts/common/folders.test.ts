import { isAbsolute, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { findFolders } from '../../../../electron/hosts/common/folders';

it('when DRIVER_PREFLIGHT_DATA is set, then everything lies beneath it', () => {
  const own = resolve('somewhere');
  expect(findFolders({ DRIVER_PREFLIGHT_DATA: 'somewhere' })).toEqual({ data: own, temp: join(own, 'temp') });
});

it('when nothing is set, then the folders are the usual ones of the system and are absolute', () => {
  const { data, temp } = findFolders({});
  expect(isAbsolute(data) && isAbsolute(temp)).toBe(true);
  expect(data).toContain('driver-preflight');
});
