import type { IncomingMessage } from 'node:http';
import { Refused } from './refused';

/**
 * Throws `Refused` unless a request may have come from the app's own page. `Host` stops DNS rebinding, `Origin`
 * and `Sec-Fetch-Site` stop other pages that are open in the same browser.
 * Source: Fetch standard ("Origin header"), W3C Fetch Metadata.
 */
export function checkSender(request: IncomingMessage, port: number): void {
  const authority = `127.0.0.1:${port}`;
  if (request.headers.host !== authority) {
    throw new Refused(421, `This host answers only to http://${authority}.`);
  }
  const { origin } = request.headers;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  // Browsers send Origin with every POST; a POST without one is not the page's.
  if (origin === undefined ? !reads : origin !== `http://${authority}`) {
    throw new Refused(403, 'This request does not come from the Driver Preflight page.');
  }
  const site = request.headers['sec-fetch-site'];
  const opensPage = reads && request.headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opensPage) {
    throw new Refused(403, 'Another web page may not use Driver Preflight.');
  }
}

/** Throws `Refused` unless the body has the one type that a route takes. */
export function checkContentType(request: IncomingMessage, type: string): void {
  const given = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (given !== type) throw new Refused(415, `Send this as ${type}.`);
}
