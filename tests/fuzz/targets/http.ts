import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { openRendererFiles } from '../../../electron/hosts/common/renderer-files';
import { startServer } from '../../../electron/hosts/loopback/server';
import { openUploads } from '../../../electron/hosts/loopback/uploads';
import { appInfo, fakeEngine } from '../../support/fake-engine';
import type { OpenTarget } from '../command/target';
import { spoilText } from '../spoil/text';

const words = [
  'GET / HTTP/1.1',
  'POST /api/app.info HTTP/1.1',
  'HEAD / HTTP/1.1',
  'OPTIONS * HTTP/1.1',
  'TRACE / HTTP/1.1',
  'CONNECT a:1 HTTP/1.1',
  'GET http://evil/ HTTP/1.0',
  'Host: evil',
  'Host: {host}',
  'Origin: null',
  'Origin: http://{host}',
  'Cookie: {cookie}',
  'Cookie: a=b; {cookie}',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Transfer-Encoding: chunked',
  'ffffffff',
  '0',
  'Expect: 100-continue',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Connection: close',
  'Sec-Fetch-Site: cross-site',
  'Sec-Fetch-Mode: navigate',
  'Content-Type: application/json',
  'Content-Type: application/octet-stream',
  '%00',
  '%ff',
  '..%2f',
  '?token=',
  '{upload}',
] as const;

const good = (first: string, type: string, body: string): Uint8Array =>
  Buffer.from(
    [
      first,
      'Host: {host}',
      'Origin: http://{host}',
      'Cookie: {cookie}',
      `Content-Type: ${type}`,
      `Content-Length: ${body.length}`,
      '',
      body,
    ].join('\r\n'),
  );

const requests = [
  good('POST /api/app.info HTTP/1.1', 'application/json', '{}'),
  good('POST /api/log.read HTTP/1.1', 'application/json', '{"pcId":"win7"}'),
  good('POST /upload HTTP/1.1', 'application/json', '{}'),
  good('POST /upload/{upload}/a/b.inf HTTP/1.1', 'application/octet-stream', '[Version]'),
  Buffer.from('GET /?token={token} HTTP/1.1\r\nHost: {host}\r\n\r\n'),
  Buffer.from('GET /index.html HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n'),
  Buffer.from(
    'POST /api/app.info HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {cookie}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
  ),
];

/** Bytes as a client may send them to the loopback host; it answers, or hangs up, and goes on. */
export const http: OpenTarget = async (folder) => {
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer', 'index.html'), '<p nonce="__CSP_NONCE__">');
  const engine = fakeEngine(() => appInfo);
  const uploads = await openUploads(join(folder, 'temp'), { files: 1e9, bytes: 2 ** 31, uploads: 1e9 });
  const files = await openRendererFiles(join(folder, 'renderer'));
  const server = await startServer({ app: engine, files, uploads });
  // What the host calls a fault of its own goes to standard error.
  let inside: unknown;
  console.error = (error: unknown) => {
    inside ??= error;
  };
  const host = `127.0.0.1:${server.port}`;
  const entered = await fetch(server.link(), { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const upload = uploads.begin();
  const around = readdirSync(folder).join();
  return {
    seeds: requests,
    mutate: spoilText(words),
    async run(input) {
      const text = Buffer.from(input).toString('latin1');
      const token = new URL(server.link()).searchParams.get('token') ?? '';
      const told = { host, cookie, token, upload };
      const sent = Object.entries(told).reduce(
        (all, [name, value]) => all.replaceAll(`{${name}}`, value),
        text,
      );
      const before = engine.calls.length;
      const answer = await exchange(server.port, Buffer.from(sent, 'latin1'));
      if (answer !== '' && !/^HTTP\/1\.1 \d{3} /.test(answer))
        throw new Error(`no answer of HTTP: ${answer.slice(0, 80)}`);
      if (/^HTTP\/1\.1 5\d\d/.test(answer)) throw new Error(answer.slice(0, 200), { cause: inside });
      if (inside !== undefined) throw inside;
      if (engine.calls.length > before && !sent.includes(cookie))
        throw new Error('a stranger called the engine');
      if (readdirSync(folder).join() !== around)
        throw new Error('something was written outside of the uploads');
    },
    close: () => server.close(),
  };
};

/** Sends, says that it is all, and reads until the host hangs up or has nothing more to say. */
function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let answer = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      answer += chunk;
      // An event stream has no end.
      if (answer.includes('text/event-stream')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.end(bytes);
  });
}
