import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type RequestOptions, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openRendererFiles } from '../../../../electron/hosts/common/renderer-files';
import { type LoopbackServer, startServer } from '../../../../electron/hosts/loopback/server';
import { openUploads } from '../../../../electron/hosts/loopback/uploads';
import { appInfo, fakeEngine } from '../../../support/fake-engine';
import { tempFolder } from '../../../support/temp-folder';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** A request as raw as can be: `fetch` would not let a test lie about Host and Origin. */
function send(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body = '', address = '127.0.0.1' }: Partial<RequestParts> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: address, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

interface RequestParts {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly address: string;
}

async function startHost(limits = { files: 10, bytes: 1000, uploads: 3 }) {
  const folder = tempFolder();
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer', 'index.html'), '<p nonce="__CSP_NONCE__">');
  const engine = fakeEngine(() => appInfo);
  const uploads = await openUploads(join(folder, 'temp'), limits);
  const redeemed: string[] = [];
  const faults: { readonly what: string; readonly fault: unknown }[] = [];
  const server: LoopbackServer = await startServer({
    app: engine,
    files: await openRendererFiles(join(folder, 'renderer')),
    uploads,
    onRedeemed: () => redeemed.push(server.link()),
    onFault: (what, fault) => faults.push({ what, fault }),
  });
  onTestFinished(() => server.close());
  return { server, engine, uploads, redeemed, faults, port: server.port };
}

/** What a page that was let in sends along. */
async function enter({ server, port }: { server: LoopbackServer; port: number }) {
  const { headers } = await send(port, new URL(server.link()).pathname + new URL(server.link()).search);
  const cookie = String(headers['set-cookie']?.[0]).split(';')[0] ?? '';
  const origin = `http://127.0.0.1:${port}`;
  return { cookie, json: { cookie, origin, 'content-type': 'application/json' } };
}

it('when the printed link is opened, then it is exchanged for a strict cookie and leads to the page', async () => {
  const host = await startHost();
  const link = new URL(host.server.link());
  expect(link.origin).toBe(`http://127.0.0.1:${host.port}`);
  const answer = await send(host.port, link.pathname + link.search);
  expect(answer).toMatchObject({ status: 303, headers: { location: '/' } });
  expect(answer.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/);
  const cookie = String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
  const page = await send(host.port, '/', { headers: { cookie } });
  expect(page.status).toBe(200);
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
});

it('when a link is used again, then it is refused, and the host has told the next one', async () => {
  const host = await startHost();
  const link = new URL(host.server.link());
  await send(host.port, link.pathname + link.search);
  expect(await send(host.port, link.pathname + link.search)).toMatchObject({ status: 403 });
  expect(host.redeemed).toEqual([host.server.link()]);
  expect(host.server.link()).not.toBe(link.href);
});

const canBeAnother = process.platform === 'linux' && process.getuid?.() === 0;
const nobody = 65_534;

/** Sends requests as another user of this computer, on one connection; gives the answers. */
async function sendAsAnother(
  options: RequestOptions,
  ...bodies: readonly string[]
): Promise<readonly string[]> {
  const script = `
    const { Agent, request } = require('node:http');
    const [options, ...bodies] = JSON.parse(process.argv[1]);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const answers = bodies.map((body) => new Promise((resolve) => request({ ...options, agent }, (answer) => {
      let text = answer.statusCode + ' ';
      answer.on('data', (chunk) => { text += chunk; });
      answer.on('end', () => resolve(text));
    }).on('error', (error) => resolve(error.message)).end(body)));
    Promise.all(answers).then((all) => { console.log(JSON.stringify(all)); process.exit(); });`;
  const args = ['-e', script, JSON.stringify([options, ...bodies])];
  const { stdout } = await promisify(execFile)(process.execPath, args, { uid: nobody, cwd: '/' });
  return JSON.parse(stdout);
}
const keptOut = '403 Another user of this computer started Driver Preflight; start your own.\n';

describe.skipIf(!canBeAnother)('another user of this computer (needs root)', () => {
  it('when the link was read, then it is refused and stays good for its owner', async () => {
    const host = await startHost();
    const link = new URL(host.server.link());
    const path = link.pathname + link.search;
    expect(await sendAsAnother({ host: '127.0.0.1', port: host.port, path }, '')).toEqual([keptOut]);
    expect(host.server.link()).toBe(link.href);
    expect(await send(host.port, path)).toMatchObject({ status: 303 });
  });

  it.each([
    ['from 127.0.0.1', { host: '127.0.0.1' }],
    ['from another address of loopback', { host: '127.0.0.1', localAddress: '127.0.0.2' }],
    ['by IPv6', { host: '::ffff:127.0.0.1' }],
  ])('when the cookie was stolen and is used %s, then no request gets through', async (_from, target) => {
    const host = await startHost();
    const headers = { ...(await enter(host)).json, host: `127.0.0.1:${host.port}` };
    const call = { ...target, port: host.port, path: '/api/app.info', method: 'POST', headers };
    expect(await sendAsAnother(call, '{}', '{}')).toEqual([keptOut, keptOut]);
    for (const path of ['/', '/events']) {
      expect(await sendAsAnother({ ...target, port: host.port, path, headers }, '')).toEqual([keptOut]);
    }
    expect(host.engine.calls).toEqual([]);
  });

  it('when a call is sent with a stolen cookie and its sender is gone at once, then nothing is done', async () => {
    const host = await startHost();
    const headers = { ...(await enter(host)).json, host: `127.0.0.1:${host.port}`, 'content-length': '2' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const text = ['POST /api/app.info HTTP/1.1', ...lines, '', '{}'].join('\r\n');
    const script = `const socket = require('node:net').connect(${host.port}, '127.0.0.1', () => {
      socket.write(process.argv[1], () => process.exit());
    });`;
    const args = ['-e', script, text];
    for (let time = 0; time < 5; time += 1) {
      await promisify(execFile)(process.execPath, args, { uid: nobody, cwd: '/' });
    }
    // Whatever it sent has been read by now: this comes after it.
    expect(await send(host.port, '/')).toMatchObject({ status: 403 });
    expect(host.engine.calls).toEqual([]);
  });
});

it.each(['/', '/index.html', '/events', '/api/app.info'])(
  'when %s is asked for without a cookie, then it is refused',
  async (path) => {
    const { port } = await startHost();
    expect(await send(port, path)).toMatchObject({ status: 403 });
  },
);

it.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1.evil.example'])(
  'when the Host header is %j, then it is refused even with the cookie',
  async (name) => {
    const host = await startHost();
    const { cookie } = await enter(host);
    expect(await send(host.port, '/', { headers: { cookie, host: name } })).toMatchObject({ status: 421 });
    const named = `${name}:${host.port + 1}`;
    expect(await send(host.port, '/', { headers: { cookie, host: named } })).toMatchObject({ status: 421 });
  },
);

it.each(['https://evil.example', 'null', 'http://localhost', 'http://127.0.0.1'])(
  'when the Origin is %j, then calls are refused even with the cookie',
  async (origin) => {
    const host = await startHost();
    const { json } = await enter(host);
    const headers = { ...json, origin };
    const answer = await send(host.port, '/api/app.info', { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(403);
    expect(host.engine.calls).toEqual([]);
  },
);

it('when a POST has no Origin, or another site sends the request, then it is refused', async () => {
  const host = await startHost();
  const { cookie, json } = await enter(host);
  const bare = { cookie, 'content-type': 'application/json' };
  expect(await send(host.port, '/api/app.info', { method: 'POST', headers: bare, body: '{}' })).toMatchObject(
    {
      status: 403,
    },
  );
  const cross = { ...json, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
  expect(await send(host.port, '/', { headers: cross })).toMatchObject({ status: 403 });
  expect(host.engine.calls).toEqual([]);
});

it('when the page calls, then the engine answers', async () => {
  const host = await startHost();
  const { json } = await enter(host);
  const answer = await send(host.port, '/api/app.info', { method: 'POST', headers: json, body: '{}' });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toEqual({ ok: true, output: appInfo });
});

it('when the page calls again after a while, then its connection is still there', async () => {
  const host = await startHost();
  const { json } = await enter(host);
  const answer = await send(host.port, '/api/app.info', {
    method: 'POST',
    headers: { ...json, connection: 'keep-alive' },
    body: '{}',
  });
  expect(answer.headers['keep-alive']).toBe('timeout=600');
});

it.each([
  ['an unknown call', '/api/nothing', '{}', 404],
  ['a call inherited from Object', '/api/toString', '{}', 404],
  ['arguments that do not fit', '/api/log.read', '{"pcId":7}', 400],
  ['text that is not JSON', '/api/app.info', 'pcId=7', 400],
  ['a body of over a megabyte', '/api/app.info', `"${'x'.repeat(1024 * 1024)}"`, 413],
])(
  'when the page sends %s, then it is refused before the engine sees it',
  async (_what, path, body, status) => {
    const host = await startHost();
    const { json } = await enter(host);
    expect(await send(host.port, path, { method: 'POST', headers: json, body })).toMatchObject({ status });
    expect(host.engine.calls).toEqual([]);
  },
);

it('when a route fails inside, then the page is told so, and the host hears what failed but not the link', async () => {
  const host = await startHost();
  const { json } = await enter(host);
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => printed.mockRestore());
  const fault = new Error('bang');
  vi.spyOn(host.uploads, 'begin').mockImplementation(() => {
    throw fault;
  });
  const answer = await send(host.port, '/upload?token=secret', { method: 'POST', headers: json, body: '{}' });
  expect(answer).toMatchObject({ status: 500 });
  expect(host.faults).toEqual([{ what: 'POST /upload failed', fault }]);
});

it('when a page goes away as soon as it has sent a file, then the host does not call that a fault of its own', async () => {
  const host = await startHost();
  const { json } = await enter(host);
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => printed.mockRestore());
  const headers = {
    ...json,
    host: `127.0.0.1:${host.port}`,
    'content-type': 'application/octet-stream',
    'content-length': '9',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const upload = host.uploads.begin();
  for (let time = 0; time < 10; time += 1) {
    const socket = connect({ port: host.port, host: '127.0.0.1' });
    socket.end([`POST /upload/${upload}/${time}.inf HTTP/1.1`, ...lines, '', '[Version]'].join('\r\n'));
    await once(socket.resume(), 'close');
  }
  expect((await send(host.port, '/')).status).toBe(403);
  expect(printed).not.toHaveBeenCalled();
  expect(host.faults).toEqual([]);
});

it('when the content type is one that a form can send, then it is refused', async () => {
  const host = await startHost();
  const { json } = await enter(host);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    const headers = { ...json, 'content-type': type };
    const answer = await send(host.port, '/api/app.info', { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(415);
  }
});

it.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
  'when the method is %s, then it is refused',
  async (method) => {
    const host = await startHost();
    const { json } = await enter(host);
    expect(await send(host.port, '/', { method, headers: json })).toMatchObject({ status: 405 });
  },
);

it('when files are uploaded, then they are stored, and names that lead elsewhere are refused', async () => {
  const host = await startHost();
  const { json } = await enter(host);
  const begun = await send(host.port, '/upload', { method: 'POST', headers: json, body: '{}' });
  const { uploadId } = JSON.parse(begun.text);
  const raw = { ...json, 'content-type': 'application/octet-stream' };
  const post = (path: string, body: string) => send(host.port, path, { method: 'POST', headers: raw, body });
  expect((await post(`/upload/${uploadId}/a%20b/c.inf`, '[Version]')).status).toBe(204);
  expect(host.uploads.resolve(uploadId)?.endsWith('a b')).toBe(true);
  for (const name of ['..%2fevil', '%2e%2e/evil', '../evil', 'a/../../evil', '%00']) {
    expect((await post(`/upload/${uploadId}/${name}`, 'x')).status).toBe(400);
  }
  expect((await post(`/upload/${'0'.repeat(32)}/a`, 'x')).status).toBe(404);
  expect((await post('/upload/..%2f..%2fetc/passwd', 'x')).status).toBe(404);
});

it('when an upload is too large, then the page is told so', async () => {
  const host = await startHost();
  const { json } = await enter(host);
  const begun = await send(host.port, '/upload', { method: 'POST', headers: json, body: '{}' });
  const { uploadId } = JSON.parse(begun.text);
  const headers = { ...json, 'content-type': 'application/octet-stream' };
  const body = Buffer.alloc(200_000);
  const answer = await send(host.port, `/upload/${uploadId}/big.sys`, { method: 'POST', headers, body });
  expect(answer).toMatchObject({ status: 413 });
  expect(answer.text).toContain('1000 bytes');
});

it('when the engine tells something, then the page hears it, and leaving ends the listening', async () => {
  const host = await startHost();
  const { cookie } = await enter(host);
  const heard = await new Promise<string>((resolve, reject) => {
    const headers = { cookie };
    const outgoing = request({ host: '127.0.0.1', port: host.port, path: '/events', headers }, (response) => {
      expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
      response.setEncoding('utf8').on('data', (chunk: string) => {
        if (chunk.startsWith(':')) host.engine.emit({ kind: 'changed', what: 'pc', pcId: 'a' });
        else resolve(chunk);
      });
      response.on('data', (chunk: string) => chunk.startsWith('data') && outgoing.destroy());
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
  expect(heard).toBe('data: {"kind":"changed","what":"pc","pcId":"a"}\n\n');
  await expect.poll(() => host.engine.listeners).toBe(0);
});

const outside = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === 'IPv4' && !each.internal)?.address;

it.skipIf(outside === undefined)(
  'when another address of this computer is tried, then nobody answers (needs a second address)',
  async () => {
    const host = await startHost();
    await expect(send(host.port, '/', { address: outside ?? '' })).rejects.toThrow();
  },
);

it('when every answer is looked at, then it cannot be sniffed, framed, stored or referred', async () => {
  const host = await startHost();
  const { cookie } = await enter(host);
  for (const path of ['/', '/missing']) {
    expect((await send(host.port, path, { headers: { cookie } })).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
  }
});
