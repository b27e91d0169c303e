import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { PreflightApi } from '../../../shared/api';
import { securityHeaders } from '../common/content-security-policy';
import type { RendererFiles } from '../common/renderer-files';
import { answerPost } from './answer-post';
import { streamEvents } from './events';
import { checkSender } from './guard';
import { Refused } from './refused';
import type { Session } from './session';
import type { Uploads } from './uploads';

export interface Routes {
  readonly app: PreflightApi;
  readonly files: RendererFiles;
  readonly uploads: Uploads;
  readonly session: Session;
  readonly port: number;
  /** Whether another user of this computer made a connection; asked once for each. */
  readonly isOfAnotherUser: (socket: Socket) => Promise<boolean>;
  /** A link was used: the next window needs the next token. */
  readonly onRedeemed: () => void;
}

/** Answers one request: first who sends it and as whom, then the link's token, then the cookie, then what is asked for. */
export async function route(
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    checkSender(request, routes.port);
    if (await routes.isOfAnotherUser(request.socket)) throw new Refused(403, ownNeeded);
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    const token = new URLSearchParams(query).get('token');
    if (request.method === 'GET' && path === '/' && token !== null) {
      redeem(routes, token, request, response);
      return;
    }
    if (!routes.session.admits(request.headers.cookie)) throw new Refused(403, linkNeeded);
    if (request.method === 'POST') await answerPost(routes, path, request, response);
    else if (request.method === 'GET') await answerGet(routes, path, response);
    else throw new Refused(405, 'Only GET and POST are answered.');
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    turnAway(request, response, error);
  }
}

const ownNeeded = 'Another user of this computer started Driver Preflight; start your own.';
const linkNeeded =
  'This page needs the link that Driver Preflight printed when it started. Each link opens one window; ' +
  'after it has been used, the terminal shows the next one.';

function redeem(routes: Routes, token: string, request: IncomingMessage, response: ServerResponse): void {
  const cookie = routes.session.redeem(token);
  // Going back in the browser may repeat the link; the cookie says that it was let in before.
  if (cookie === null && !routes.session.admits(request.headers.cookie)) throw new Refused(403, linkNeeded);
  const headers = cookie === null ? {} : { 'Set-Cookie': cookie };
  response.writeHead(303, { ...securityHeaders, ...headers, Location: '/' }).end();
  if (cookie !== null) routes.onRedeemed();
}

async function answerGet(routes: Routes, path: string, response: ServerResponse): Promise<void> {
  if (path === '/events') {
    streamEvents(routes.app, response);
    return;
  }
  const file = await routes.files.get(path);
  if (file === null) throw new Refused(404, 'There is nothing here.');
  response.writeHead(200, { ...file.headers, 'Content-Length': file.body.length }).end(file.body);
}

/** What is left of the body is not kept: the connection ends with the answer. */
function turnAway(request: IncomingMessage, response: ServerResponse, { status, message }: Refused): void {
  const headers = { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' };
  response.writeHead(status, headers).end(`${message}\n`);
  request.resume();
}
