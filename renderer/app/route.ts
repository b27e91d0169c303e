import { useSyncExternalStore } from 'react';

export type Page =
  | 'package'
  | 'matrix'
  | 'ready'
  | 'what-if'
  | 'story'
  | 'gallery'
  | 'trust'
  | 'devices'
  | 'log'
  | 'pcs'
  | 'lab'
  | 'classroom'
  | 'about';
export type Route =
  | { readonly kind: 'app'; readonly page: Page }
  | { readonly kind: 'prompt'; readonly runId: string }
  | { readonly kind: 'picture'; readonly query: string };

/** The address of each page within the window. */
export const pageHash: Readonly<Record<Page, string>> = {
  package: '#/',
  matrix: '#/matrix',
  ready: '#/ready',
  'what-if': '#/what-if',
  story: '#/story',
  gallery: '#/gallery',
  trust: '#/trust',
  devices: '#/devices',
  log: '#/log',
  pcs: '#/pcs',
  lab: '#/lab',
  classroom: '#/classroom',
  about: '#/about',
};

const pages = Object.keys(pageHash) as readonly Page[];

/** What a location's hash shows; a page may add a query of its own. Anything unknown shows the package page. Pure. */
export function parseRoute(hash: string): Route {
  const prompt = /^#\/prompt\/([^/]+)$/.exec(hash)?.[1];
  if (prompt !== undefined) return { kind: 'prompt', runId: safeDecode(prompt) };
  if (hash.startsWith('#/picture?')) return { kind: 'picture', query: hash.slice('#/picture?'.length) };
  const [path] = hash.split('?', 1);
  return { kind: 'app', page: pages.find((page) => pageHash[page] === path) ?? 'package' };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Shows a page; the browser's Back leads to the one before. */
export function goTo(page: Page): void {
  window.location.hash = pageHash[page];
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The location's hash, followed. */
export function useHash(): string {
  return useSyncExternalStore(onHashChange, () => window.location.hash);
}
