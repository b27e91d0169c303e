import { z } from 'zod';
import type { RendererFiles, ServedFile } from '../common/renderer-files';
import type { DebugSession } from './debug-session';

/** Address of the page that draws pictures. `.invalid` leads nowhere in any network (RFC 2606). */
export const pictureOrigin = 'https://pictures.invalid';
/** Address of the one document that is to be printed. */
export const reportPath = '/report.html';

const pausedSchema = z.object({
  requestId: z.string(),
  request: z.object({ url: z.string(), method: z.string() }),
});

/**
 * Answers every request of a page from the built page's closed list of files, and fails all others: the page has no
 * network, and nothing listens on this computer for it. `report` is the document at `reportPath`.
 * Source: DevTools protocol, domain Fetch.
 */
export async function answerRequests(
  page: DebugSession,
  files: Pick<RendererFiles, 'get'>,
  report: string | null,
): Promise<void> {
  page.on('Fetch.requestPaused', (params) => {
    const { requestId, request } = pausedSchema.parse(params);
    answer(request)
      .then(
        (file) => page.send(...reply(requestId, file)),
        () => page.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }),
      )
      .catch(() => undefined); // The page is gone, and its request with it.
  });
  await page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });

  async function answer({ url, method }: { readonly url: string; readonly method: string }) {
    const { origin, pathname } = new URL(url);
    if (origin !== pictureOrigin || method !== 'GET') return null;
    return pathname === reportPath && report !== null ? reportFile(report) : files.get(pathname);
  }
}

/** The report brings its own policy. */
function reportFile(report: string): ServedFile {
  return { body: Buffer.from(report), headers: { 'Content-Type': 'text/html; charset=utf-8' } };
}

function reply(requestId: string, file: ServedFile | null): [method: string, params: object] {
  if (file === null) return ['Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }];
  const responseHeaders = Object.entries(file.headers).map(([name, value]) => ({ name, value }));
  return [
    'Fetch.fulfillRequest',
    { requestId, responseCode: 200, responseHeaders, body: file.body.toString('base64') },
  ];
}
