/**
 * Runs the built main bundle against the stand-in, plays what people and Windows do to an app, and prints what was
 * seen as JSON. `node --import electron-hooks.mjs electron-scenario.mjs MAIN PACKAGE`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { app, seen, session } from 'electron';

const [mainPath, packageFolder] = process.argv.slice(2);
process.argv.splice(2);
const result = {};

async function until(condition, what) {
  for (let tries = 0; tries < 500; tries += 1) {
    if (condition()) return;
    await wait(20);
  }
  throw new Error(`It never came about that ${what}`);
}

await import(pathToFileURL(mainPath).href);
// What macOS drops on the icon of an app that is only starting.
let openFileStopped = 0;
const openFile = (path) => app.emit('open-file', { preventDefault: () => (openFileStopped += 1) }, path);
if (process.env.STAND_IN_SECOND !== '1') openFile('/dropped-early');
if (process.env.STAND_IN_SECOND === '1') {
  await wait(200);
  const { quits, windows, lockData } = seen;
  process.stdout.write(JSON.stringify({ quits, windows: windows.length, lockData }), () => process.exit(0));
}
await until(() => seen.windows.length === 1, 'the main window opened');
const [main] = seen.windows;
main.emit('ready-to-show');

result.paths = seen.paths;
result.schemes = seen.schemes;
result.window = { options: main.options, url: main.url, shown: main.shown };
result.menuRoles = JSON.stringify(seen.menu);

const open = async (url, method = 'GET') => {
  const response = await seen.protocols.app(new Request(url, { method }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: await response.text(),
  };
};
result.page = await open('app://preflight/');
result.pageAgain = await open('app://preflight/');
result.refused = [
  await open('app://preflight/..%2f..%2fpackage.json'),
  await open('app://preflight/../main/main.js'),
  await open('app://elsewhere/index.html'),
  await open('app://preflight/', 'POST'),
].map(({ status }) => status);

const contents = { listeners: {}, on: (event, listener) => (contents.listeners[event] = listener) };
contents.setWindowOpenHandler = (handler) => {
  contents.windowOpen = handler;
};
app.emit('web-contents-created', {}, contents);
const prevented = (event, url) => {
  let stopped = false;
  contents.listeners[event]({ url, preventDefault: () => (stopped = true) });
  return stopped;
};
result.navigation = {
  outside: prevented('will-navigate', 'https://example.com/'),
  file: prevented('will-navigate', 'file:///etc/passwd'),
  lookalike: prevented('will-navigate', 'app://preflight.example/'),
  broken: prevented('will-navigate', ':'),
  own: prevented('will-navigate', 'app://preflight/#/log'),
  redirect: prevented('will-redirect', 'app://preflight/'),
  webview: prevented('will-attach-webview'),
};
result.windowOpen = contents.windowOpen({ url: 'app://preflight/' });
const requested = (permission, url) =>
  new Promise((answer) => seen.permission.request({ getURL: () => url }, permission, answer));
result.permission = {
  camera: await requested('media', 'app://preflight/'),
  fullScreen: await requested('fullscreen', 'app://preflight/'),
  foreignFullScreen: await requested('fullscreen', 'https://example.com/'),
  checkRead: seen.permission.check(null, 'clipboard-read', 'app://preflight'),
  checkCopy: seen.permission.check(null, 'clipboard-sanitized-write', 'app://preflight'),
  checkForeignCopy: seen.permission.check(null, 'clipboard-sanitized-write', 'https://example.com'),
};
const downloadStopped = (url) => {
  let stopped = false;
  session.defaultSession.emit(
    'will-download',
    { preventDefault: () => (stopped = true) },
    { getURL: () => url },
  );
  return stopped;
};
result.downloadStopped = {
  own: downloadStopped('blob:app://preflight/0b6c9c1e-55a8-4c4c-9f5e-2f6d1c1f7a10'),
  foreignBlob: downloadStopped('blob:https://example.com/0b6c9c1e-55a8-4c4c-9f5e-2f6d1c1f7a10'),
  outside: downloadStopped('https://example.com/setup.exe'),
  ownPage: downloadStopped('app://preflight/index.html'),
};

const frame = (url, parent = null) => ({ senderFrame: { url, parent } });
const own = frame('app://preflight/#/');
const call = (event, ...rest) => seen.invoke['preflight:call'](event, ...rest);
result.channels = Object.keys(seen.invoke);
result.calls = {
  info: await call(own, 'app.info', {}),
  foreign: await call(frame('https://example.com/'), 'app.info', {}),
  child: await call(frame('app://preflight/', {}), 'app.info', {}),
  gone: await call({ senderFrame: null }, 'app.info', {}),
  unknown: await call(own, 'shell.open', {}),
  wrong: await call(own, 'log.read', { pcId: 7 }),
  browse: await call(own, 'package.browse', { what: 'file' }),
};

const { pcs } = (await call(own, 'pc.list', {})).output;
const pcId = pcs.find(({ windows }) => windows === '7').id;
const opened = await call(own, 'package.open', {
  source: { kind: 'path', path: packageFolder },
  pcId,
  jobId: 'job',
});
const install = { inspectionId: opened.output.inspectionId, packageIndex: 0, pcId };

const first = (await call(own, 'install.start', install)).output;
await until(() => seen.windows.length === 2, 'a prompt window opened');
const prompt = seen.windows[1];
const { parent, ...promptOptions } = prompt.options;
result.prompt = { options: promptOptions, url: prompt.url, runId: first.runId, onMain: parent === main };
prompt.close();
let state;
await until(() => seen.windows.length === 1, 'the prompt window closed');
for (let tries = 0; tries < 100 && !state?.result; tries += 1) {
  state = (await call(own, 'install.get', { runId: first.runId })).output;
  await wait(20);
}
result.closedPrompt = state.result;

const second = (await call(own, 'install.start', install)).output;
await until(() => seen.windows.length === 2, 'the second prompt window opened');
const answered = await call(frame(seen.windows[1].url), 'install.answer', {
  runId: second.runId,
  answer: 'install-anyway',
});
result.answeredPrompt = answered.output.result;
result.windowsAfterAnswer = seen.windows.length;

app.emit('second-instance', {}, [], '/work', { paths: ['driver', 7] });
result.events = main.sent.filter(({ data }) => data.kind === 'open');
result.focused = main.focused;
const before = main.sent.length;
openFile('/dropped/driver.CAT');
result.openFile = main.sent.slice(before).map(({ data }) => data);
result.openFileStopped = openFileStopped;

let drawnAnew = 0;
const pageGone = (reason) =>
  app.emit('render-process-gone', {}, { reload: () => (drawnAnew += 1) }, { reason, exitCode: 5 });
pageGone('clean-exit');
pageGone('crashed');
pageGone('oom');
result.drawnAnew = drawnAnew;
app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 6 });
app.emit('child-process-gone', {}, { type: 'Utility', name: 'network', reason: 'killed', exitCode: 15 });
Promise.reject(new Error('nobody waited for this'));
await wait(20);

main.close();
// Without a window, as on macOS: one opens, and its page asks what to open.
openFile('/dropped-later');
app.emit('second-instance', {}, [], '/work', { paths: ['other'] });
const [again] = seen.windows;
result.again = {
  windows: seen.windows.length,
  paths: (await call(own, 'app.info', {})).output.openPaths,
  sent: again.sent.map(({ data }) => data),
};
again.close();
app.emit('window-all-closed');
result.quitsWhenClosed = seen.quits;
let held = 0;
app.emit('will-quit', { preventDefault: () => (held += 1) });
await until(() => seen.quits === result.quitsWhenClosed + 1, 'quitting went on after the engine ended');
app.emit('will-quit', { preventDefault: () => (held += 1) });
result.quitHeld = held;

process.stdout.write(JSON.stringify(result), () => process.exit(0));
