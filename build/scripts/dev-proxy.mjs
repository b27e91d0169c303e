import { request } from 'node:http';

/**
 * Lets the dev server's page talk to a loopback host that may be restarted: calls, events and uploads are passed on,
 * with the cookie that the host's link gave. The host's own checks stay: a request whose Origin is not the dev
 * server's is passed on as it is, and refused there.
 */
export function devProxy() {
  let host = null;
  return {
    /** Opens a host's link, as a browser would, and talks to that host from now on. */
    async connect(link) {
      const { origin } = new URL(link);
      const { headers } = await fetch(link, { redirect: 'manual' });
      host = { origin, cookie: headers.get('set-cookie').split(';')[0] };
    },
    plugin: {
      name: 'driver-preflight-dev-proxy',
      configureServer({ middlewares }) {
        middlewares.use((incoming, outgoing, next) => {
          if (!/^\/(api|upload|events)\b/.test(incoming.url ?? '')) return next();
          if (host === null) return outgoing.writeHead(503).end('The host is being built.\n');
          passOn(host, incoming, outgoing);
        });
      },
    },
  };
}

function passOn({ origin, cookie }, incoming, outgoing) {
  const own = `http://${incoming.headers.host}`;
  const headers = { ...incoming.headers, host: new URL(origin).host, cookie };
  if (headers.origin === own) headers.origin = origin;
  const passed = request(origin + incoming.url, { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on('error', () => outgoing.destroy());
  outgoing.on('close', () => passed.destroy());
  incoming.pipe(passed);
}
