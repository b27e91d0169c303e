import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFile } from '../../../support/e2e/built-file';

const main = builtFile('main', 'main.js');
const isBuilt = existsSync(main) && existsSync(builtFile('renderer', 'index.html'));
const support = fileURLToPath(new URL('../../../support', import.meta.url));

function play(folder: string, env: Readonly<Record<string, string>> = {}) {
  const options = [
    '--import',
    join(support, 'electron-hooks.mjs'),
    join(support, 'electron-scenario.mjs'),
    main,
    join(folder, 'driver'),
  ];
  const environment = { ...process.env, DRIVER_PREFLIGHT_DATA: join(folder, 'data'), ...env };
  return execFileSync(process.execPath, options, { env: environment, encoding: 'utf8', timeout: 60_000 });
}

const unsignedInf = `[Version]
Signature="$WINDOWS NT$"
Class=System
ClassGuid={4d36e97d-e325-11ce-bfc1-08002be10318}
Provider="Nobody"
DriverVer=01/02/2020,1.0.0.0
[Manufacturer]
"Nobody"=M,NTamd64
[M.NTamd64]
"Device"=I,ROOT\\NOBODY
[I]
`;

describe.skipIf(!isBuilt)('the built main bundle (skipped when out/ has not been built)', () => {
  let folder = '';
  // biome-ignore lint/suspicious/noExplicitAny: what the scenario prints is looked at piece by piece below.
  let result: any;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'driver-preflight-main-'));
    const inf = join(folder, 'driver', 'nobody.inf');
    mkdirSync(join(folder, 'driver'));
    writeFileSync(inf, unsignedInf.replaceAll('\n', '\r\n'));
    result = JSON.parse(play(folder));
  }, 90_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('when it starts, then its scheme is standard and secure, and no more', () => {
    const privileges = { standard: true, secure: true, supportFetchAPI: true };
    expect(result.schemes).toEqual([{ scheme: 'app', privileges }]);
  });

  it('when the window opens, then it is isolated, sandboxed, and shown only when ready', () => {
    expect(result.window.options).toMatchObject({
      show: false,
      minWidth: 900,
      minHeight: 600,
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        preload: builtFile('preload', 'preload.cjs'),
      },
    });
    expect(result.window).toMatchObject({ url: 'app://preflight/', shown: 1 });
  });

  it('when the page is served, then it carries the strict policy with a nonce of its own', () => {
    const policy = result.page.headers['content-security-policy'];
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(result.page.status).toBe(200);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(result.page.text).toContain(`content="${nonce}"`);
    expect(result.page.text).not.toContain('__CSP_NONCE__');
    expect(result.pageAgain.headers['content-security-policy']).not.toBe(policy);
  });

  it('when anything but a file of the page is asked for, then there is nothing', () => {
    expect(result.refused).toEqual([404, 404, 404, 404]);
  });

  it('when a page wants to go elsewhere, then it stays; its own routes work', () => {
    expect(result.navigation).toEqual({
      outside: true,
      file: true,
      lookalike: true,
      broken: true,
      own: false,
      redirect: true,
      webview: true,
    });
    expect(result.windowOpen).toEqual({ action: 'deny' });
  });

  it('when the page presents, copies or saves what it made, then it may; everything else is refused', () => {
    expect(result.permission).toEqual({
      camera: false,
      fullScreen: true,
      foreignFullScreen: false,
      checkRead: false,
      checkCopy: true,
      checkForeignCopy: false,
    });
    expect(result.downloadStopped).toEqual({ own: false, foreignBlob: true, outside: true, ownPage: true });
  });

  it('when the page calls, then the engine answers over the one channel', () => {
    expect(result.channels).toEqual(['preflight:call']);
    expect(result.calls.info).toMatchObject({
      ok: true,
      output: { host: 'electron', canBrowse: true, promptWindows: true },
    });
    expect(result.calls.browse).toEqual({ ok: true, output: { paths: ['/chosen'] } });
  });

  it('when a frame that is not the page calls, then it is refused', () => {
    for (const who of ['foreign', 'child', 'gone']) {
      expect(result.calls[who]).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    }
  });

  it('when a call is unknown or wrong, then it is refused by the contract', () => {
    expect(result.calls.unknown).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } });
    expect(result.calls.wrong).toMatchObject({ ok: false, error: { code: 'INVALID_ARGUMENT' } });
  });

  it('when staging asks, then a modal window shows that run; closing it answers "Don\'t install"', () => {
    expect(result.prompt.url).toBe(`app://preflight/#/prompt/${encodeURIComponent(result.prompt.runId)}`);
    expect(result.prompt.onMain).toBe(true);
    expect(result.prompt.options).toMatchObject({ modal: true, resizable: false, title: 'Windows Security' });
    expect(result.prompt.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
    expect(result.closedPrompt).toMatchObject({ outcome: 'refused' });
  });

  it('when the question is answered in its window, then the window goes and the answer counts', () => {
    expect(result.windowsAfterAnswer).toBe(1);
    expect(result.answeredPrompt).toMatchObject({ outcome: 'installed' });
  });

  it('when a second instance is started with packages, then the first one opens them and comes forward', () => {
    expect(result.events).toEqual([
      { channel: 'preflight:event', data: { kind: 'open', paths: ['/work/driver'] } },
    ]);
    expect(result.focused).toBeGreaterThan(0);
    expect(result.openFile).toEqual([{ kind: 'open', paths: ['/dropped'] }]);
  });

  it('when macOS hands a package over before the window is there, then its page opens it', () => {
    expect(result.calls.info.output.openPaths).toEqual(['/dropped-early']);
    expect(result.openFileStopped).toBe(2);
  });

  it('when packages come while there is no window, then one opens and gets them, once', () => {
    expect(result.again).toEqual({
      windows: 1,
      paths: ['/dropped-later'],
      sent: [{ kind: 'open', paths: ['/work/other'] }],
    });
  });

  it('when a page crashes, then it is drawn anew, but not over and over', () => {
    expect(result.drawnAnew).toBe(1);
  });

  it('when something ends unasked, then a file in the data folder tells it; what is usual is not told', () => {
    const told = readFileSync(join(folder, 'data', 'crash.log'), 'utf8');
    const faults = told.split('\n\n').map((entry) => entry.split('\n').slice(1, 3).join(': '));
    expect(faults.filter((fault) => fault !== '')).toEqual([
      'A page ended: crashed, exit code 5',
      'A page ended: oom, exit code 5',
      'A helper process ended: GPU: crashed, exit code 6',
      'A rejection was not handled: Error: nobody waited for this',
    ]);
  });

  it('when another instance holds the lock, then this one hands its packages over and opens nothing', () => {
    expect(JSON.parse(play(folder, { STAND_IN_SECOND: '1' }))).toEqual({
      quits: 1,
      windows: 0,
      lockData: { paths: [] },
    });
  });

  it('when the window is closed, then its place is kept, and quitting waits for the engine once', () => {
    expect(JSON.parse(readFileSync(join(folder, 'data', 'window.json'), 'utf8'))).toEqual({
      x: 10,
      y: 20,
      width: 1000,
      height: 700,
    });
    expect(result.quitsWhenClosed).toBe(process.platform === 'darwin' ? 0 : 1);
    expect(result.quitHeld).toBe(1);
  });
});
