import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import {
  contentSecurityPolicy,
  newNonce,
  noncePlaceholder,
  securityHeaders,
} from './content-security-policy';

/** One file of the built page, ready to be sent. */
export interface ServedFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The built page as a closed list: a request can only name what was there at start. */
export interface RendererFiles {
  /** `urlPath` starts with a slash; `/` is the page. `null` when there is no such file. */
  get(urlPath: string): Promise<ServedFile | null>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Lists the built page in `folder`. Rejects when the folder is absent: the app has not been built. */
export async function openRendererFiles(folder: string): Promise<RendererFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    paths.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  return {
    async get(urlPath) {
      const path = paths.get(urlPath === '/' ? '/index.html' : urlPath);
      if (path === undefined) return null;
      const body = await readFile(path);
      const type = types[extname(path)] ?? 'application/octet-stream';
      return type.startsWith('text/html') ? servePage(body) : serveAsset(body, type);
    },
  };
}

function servePage(body: Buffer): ServedFile {
  const nonce = newNonce();
  return {
    body: Buffer.from(body.toString('utf8').replaceAll(noncePlaceholder, nonce)),
    headers: {
      ...securityHeaders,
      'Content-Type': types['.html'] ?? '',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
    },
  };
}

/** Everything but the page: no policy is needed beyond "this is not a page". */
function serveAsset(body: Buffer, type: string): ServedFile {
  const headers = {
    ...securityHeaders,
    'Content-Type': type,
    'Content-Security-Policy': "default-src 'none'",
  };
  return { body, headers };
}
