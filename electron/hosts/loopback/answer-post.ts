import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PreflightApi } from '../../../shared/api';
import { answerCall } from '../common/call-gate';
import { securityHeaders } from '../common/content-security-policy';
import { checkContentType } from './guard';
import { readBody } from './read-body';
import { Refused } from './refused';
import type { Uploads } from './uploads';

/** No call of the contract carries a file, so a larger body is a mistake or an attack. */
const maxCallBytes = 1024 * 1024;

/** Answers calls (`/api/NAME`) and uploads (`/upload`, `/upload/ID/PATH`). Rejects with `Refused`. */
export async function answerPost(
  { app, uploads }: { readonly app: PreflightApi; readonly uploads: Uploads },
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (path.startsWith('/api/')) {
    await answerApi(app, path.slice('/api/'.length), request, response);
  } else if (path === '/upload') {
    checkContentType(request, 'application/json');
    request.resume();
    sendJson(response, 200, { uploadId: uploads.begin() });
  } else {
    const [, uploadId, name] = /^\/upload\/([0-9a-f]{32})\/(.+)$/.exec(path) ?? [];
    if (uploadId === undefined || name === undefined) throw new Refused(404, 'There is nothing here.');
    checkContentType(request, 'application/octet-stream');
    await uploads.receive(uploadId, name, request);
    response.writeHead(204, securityHeaders).end();
  }
}

/** A call that failed is an answer, not a failed request: the page reads `ok`. Only misuse has its own status. */
const misuseStatus: Readonly<Record<string, number>> = { UNKNOWN_CALL: 404, INVALID_ARGUMENT: 400 };

async function answerApi(
  app: PreflightApi,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  checkContentType(request, 'application/json');
  const body = await readBody(request, maxCallBytes);
  if (body === null) throw new Refused(413, 'This call is too long.');
  const reply = await answerCall(app, name, parseJson(body));
  sendJson(response, reply.ok ? 200 : (misuseStatus[reply.error.code] ?? 200), reply);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'This is not JSON.');
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const headers = { ...securityHeaders, 'Content-Type': 'application/json; charset=utf-8' };
  response.writeHead(status, headers).end(JSON.stringify(value));
}
