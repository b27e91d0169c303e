import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PreflightApi } from '../../../shared/api';
import { securityHeaders } from '../common/content-security-policy';
import type { RendererFiles } from '../common/renderer-files';
import { watchPeers } from './peer';
import { route } from './routes';
import { createSession } from './session';
import type { Uploads } from './uploads';

/** A loopback host that is listening. */
export interface LoopbackServer {
  readonly port: number;
  /** The full address with the token of the next window: `http://127.0.0.1:PORT/?token=…`. */
  link(): string;
  /** Stops listening and ends every connection, event streams too. */
  close(): Promise<void>;
}

export interface LoopbackOptions {
  readonly app: PreflightApi;
  readonly files: RendererFiles;
  readonly uploads: Uploads;
  /** A link was used; `link()` gives the next. */
  readonly onRedeemed?: () => void;
  /** A request failed by a fault of ours; `what` says which. */
  readonly onFault?: (what: string, fault: unknown) => void;
}

const failedInside =
  'Driver Preflight failed inside. What went wrong stands in its terminal and in crash.log in its data folder.\n';

/** Serves the app on 127.0.0.1 only, on a port that the system picks. */
export async function startServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const server = createServer({ maxHeaderSize: 32 * 1024 });
  // A package of gigabytes may take longer than Node's five minutes; a header may not.
  server.requestTimeout = 0;
  server.headersTimeout = 20_000;
  // Browsers end idle connections themselves; after Node's five seconds most calls would begin with a new one.
  server.keepAliveTimeout = 10 * 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const session = createSession(port);
  const { app, files, uploads } = options;
  const isOfAnotherUser = watchPeers(server);
  const onRedeemed = () => options.onRedeemed?.();
  const routes = { app, files, uploads, session, port, isOfAnotherUser, onRedeemed };
  server.on('request', (request, response) => {
    route(routes, request, response).catch((error: unknown) => {
      // The page went away before its request was read to the end: nobody is left to answer.
      if (error === request.errored) return response.destroy();
      console.error(error);
      // Without the query: a link's token belongs in no file.
      options.onFault?.(`${request.method} ${request.url?.split('?')[0]} failed`, error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, securityHeaders).end(failedInside);
    });
  });
  return {
    port,
    link: () => `http://127.0.0.1:${port}/?token=${session.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
