import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../../electron/app';
import { builtFile } from '../../../support/e2e/built-file';
import { startLoopbackHost } from '../../../support/e2e/loopback-host';
import { fakeEngine } from '../../../support/fake-engine';

vi.stubGlobal('__APP_VERSION__', '1.2.3');
const { openCrashLog, recordFaults } = await import('../../../../electron/hosts/common/crash-log');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'driver-preflight-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const read = () => readFileSync(join(folder, 'crash.log'), 'utf8');
const at = () => new Date('2026-11-21T10:00:00Z');

describe('the crash log', () => {
  it('when nothing went wrong, then there is no file', () => {
    expect(existsSync(openCrashLog(folder).path)).toBe(false);
  });

  it('when something went wrong, then time, versions, what it was and its cause are told', () => {
    const fault = new Error('outer', { cause: new TypeError('inner') });
    openCrashLog(join(folder), at).write('package.open failed', fault);
    expect(read()).toMatch(/^=== 2026-11-21T10:00:00\.000Z Driver Preflight 1\.2\.3, \w+ .*Node\.js \d/);
    expect(read()).toContain('\npackage.open failed\nError: outer');
    expect(read()).toContain('TypeError: inner');
  });

  it('when the data folder is not there yet, then it is made', () => {
    const log = openCrashLog(join(folder, 'deep', 'data'), at);
    log.write('x', 'y');
    expect(existsSync(log.path)).toBe(true);
  });

  it('when it has grown to its limit, then the oldest entries go, whole, and the newest stay', () => {
    const log = openCrashLog(folder, at);
    for (let index = 0; index < 60; index += 1) log.write(`fault ${index}`, 'x'.repeat(20_000));
    expect(statSync(log.path).size).toBeLessThanOrEqual(512 * 1024);
    expect(read().startsWith('=== ')).toBe(true);
    expect(read()).not.toContain('fault 0\n');
    expect(read()).toContain('fault 59\n');
  });

  it('when it cannot be written, then that is no further fault', () => {
    const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
    mkdirSync(join(folder, 'crash.log'));
    expect(() => openCrashLog(folder).write('x', 'y')).not.toThrow();
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});

describe('an engine whose faults are recorded', () => {
  const engine = (error: Error | null) =>
    recordFaults(
      fakeEngine(() => {
        if (error !== null) throw error;
        return { fine: true };
      }),
      openCrashLog(folder, at),
    );

  it('when a call fails by a fault of ours, then it is written down, and fails all the same', async () => {
    const fault = new AppError('INTERNAL', 'pc.list failed: no such thing', {
      cause: new Error('no such thing'),
    });
    await expect(engine(fault).call('pc.list', {})).rejects.toBe(fault);
    expect(read()).toContain('pc.list failed\n');
    expect(read()).toContain('Error: no such thing');
  });

  it('when a call is refused or works, then nothing is written', async () => {
    await expect(engine(new AppError('NOT_FOUND', 'There is no PC.')).call('pc.list', {})).rejects.toThrow();
    expect(await engine(null).call('pc.list', {})).toEqual({ fine: true });
    expect(existsSync(join(folder, 'crash.log'))).toBe(false);
  });
});

const web = builtFile('main', 'web.js');
describe.skipIf(!existsSync(web))('the built loopback host (skipped when out/ has not been built)', () => {
  it('when it ends by a fault, then its data folder tells which', () => {
    const bomb = `setTimeout(() => { throw new Error('bang'); }, 1500);`;
    const hook = `data:text/javascript,${encodeURIComponent(bomb)}`;
    const env = { ...process.env, DRIVER_PREFLIGHT_DATA: folder };
    const { status } = spawnSync(process.execPath, ['--import', hook, web], { env, timeout: 15_000 });
    expect(status).not.toBe(0);
    expect(read()).toContain('The process ended: uncaughtException\nError: bang');
  });

  it.skipIf(process.platform === 'win32')(
    'when a request fails inside, then its data folder tells which, and why (skipped on Windows)',
    async () => {
      const host = await startLoopbackHost(folder);
      try {
        const { origin } = new URL(host.url);
        const entered = await fetch(host.url, { redirect: 'manual' });
        const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
        const post = (path: string, type: string) =>
          fetch(origin + path, {
            method: 'POST',
            headers: { origin, cookie, 'content-type': type },
            body: '{}',
          });
        const { uploadId } = JSON.parse(await (await post('/upload', 'application/json')).text());
        const temp = join(folder, 'temp');
        for (const name of readdirSync(temp).filter((each) => each.startsWith('uploads-'))) {
          rmSync(join(temp, name), { recursive: true });
          symlinkSync(name, join(temp, name));
        }
        const failed = await post(`/upload/${uploadId}/a.inf`, 'application/octet-stream');
        expect(failed.status).toBe(500);
        expect(await failed.text()).toContain('crash.log');
        expect(read()).toContain(`\nPOST /upload/${uploadId}/a.inf failed\nError: ELOOP`);
      } finally {
        await host.end('SIGTERM');
      }
    },
  );
});
