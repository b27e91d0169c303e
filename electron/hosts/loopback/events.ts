import type { ServerResponse } from 'node:http';
import type { PreflightApi } from '../../../shared/api';
import { securityHeaders } from '../common/content-security-policy';

/** Proxies and browsers close a silent stream; a comment line now and then keeps it open. */
const keepAliveMs = 25_000;

/** Sends every event of the engine as server-sent events until the page goes. Source: HTML standard, 9.2. */
export function streamEvents(app: PreflightApi, response: ServerResponse): void {
  response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write(': open\n\n');
  const stop = app.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const timer = setInterval(() => response.write(': still here\n\n'), keepAliveMs);
  timer.unref();
  response.on('close', () => {
    clearInterval(timer);
    stop();
  });
}
