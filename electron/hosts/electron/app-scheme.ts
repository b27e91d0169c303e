import { protocol } from 'electron';
import { securityHeaders } from '../common/content-security-policy';
import type { RendererFiles } from '../common/renderer-files';

const scheme = 'app';

/** Origin of the app's own pages. */
export const appOrigin = `${scheme}://preflight`;

/** Must run before Electron is ready. A standard, secure scheme has an origin, so `'self'` means something. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Serves the built page, and nothing else, under `app://preflight/`. */
export function serveAppScheme(files: RendererFiles): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const allowed = request.method === 'GET' && `${url.protocol}//${url.host}` === appOrigin;
    const file = allowed ? await files.get(url.pathname) : null;
    if (file === null)
      return new Response('There is nothing here.\n', { status: 404, headers: securityHeaders });
    return new Response(new Uint8Array(file.body), { headers: file.headers });
  });
}
