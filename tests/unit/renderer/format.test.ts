import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../../renderer/app/route';
import { formatBytes, formatDay, formatMoment, groupHex, plural } from '../../../renderer/common/format';
import { pathSource } from '../../../renderer/stores/session';

describe('format', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1023 bytes'],
    [1024, '1.00 KB'],
    [1_269_890, '1.21 MB'],
    [5 * 1024 ** 4, '5.00 TB'],
    [5000 * 1024 ** 4, '5000.0 TB'],
  ])('when there are %d bytes then they read %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it('when a moment is no date then the text itself is shown', () => {
    expect(formatMoment('soon')).toBe('soon');
    expect(formatDay('soon')).toBe('soon');
    expect(formatMoment('2022-02-01T09:30:00Z')).toBe('2022-02-01 09:30:00 UTC');
    expect(formatDay('2022-02-01T23:30:00Z')).toBe('2022-02-01');
  });

  it('when hex is grouped then only gaps were added', () => {
    expect(groupHex('0123456789AB')).toBe('0123 4567 89AB');
    expect(groupHex('')).toBe('');
  });

  it('when there is one then the singular is used', () => {
    expect([plural(1, 'file'), plural(0, 'file'), plural(2, 'entry', 'entries')]).toEqual([
      '1 file',
      '0 files',
      '2 entries',
    ]);
  });
});

describe('parseRoute', () => {
  it.each([
    ['', { kind: 'app', page: 'package' }],
    ['#/', { kind: 'app', page: 'package' }],
    ['#/trust', { kind: 'app', page: 'trust' }],
    ['#/log', { kind: 'app', page: 'log' }],
    ['#/prompt/run-1', { kind: 'prompt', runId: 'run-1' }],
    ['#/prompt/a%20b', { kind: 'prompt', runId: 'a b' }],
    ['#/prompt/%E0%A4', { kind: 'prompt', runId: '%E0%A4' }],
    ['#/nowhere', { kind: 'app', page: 'package' }],
  ])('when the hash is %j then the route is %j', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });
});

describe('pathSource', () => {
  it.each([
    ['/drivers/FabAudio/', 'FabAudio'],
    ['C:\\Drivers\\fab.zip', 'fab.zip'],
    ['/', '/'],
  ])('when the path is %j then its name is %j', (path, name) => {
    expect(pathSource(path)).toEqual({ name, source: { kind: 'path', path } });
  });
});
