import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Imports go down only: a room may import the faces of the rooms listed for it, and whatever lies in `shared`.
 * `der` is the byte reader below everything that reads certificates, catalogs and signatures.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  files: [],
  der: [],
  intake: ['files'],
  inf: [],
  certificates: ['der'],
  catalog: ['der'],
  authenticode: ['der', 'certificates'],
  inspection: ['inf', 'catalog', 'authenticode', 'certificates', 'intake'],
  diagnosis: ['inspection', 'catalog', 'authenticode', 'intake'],
  verdict: ['inspection', 'inf', 'certificates'],
  staging: ['verdict'],
  readiness: ['staging', 'verdict', 'inspection'],
  story: ['staging', 'setupapi-log'],
  'setupapi-log': [],
  'log-reader': ['files'],
  explain: [],
  classroom: [],
  support: [],
  pc: ['certificates', 'files'],
  lab: ['der', 'certificates', 'authenticode', 'catalog'],
  app: [
    'readiness',
    'story',
    'staging',
    'diagnosis',
    'verdict',
    'inspection',
    'inf',
    'catalog',
    'authenticode',
    'certificates',
    'intake',
    'pc',
    'setupapi-log',
    'lab',
    'log-reader',
    'explain',
    'support',
    'classroom',
    'files',
  ],
  hosts: ['app'],
};

const root = join(import.meta.dirname, '..', '..');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    const target = match[1] ?? '';
    const to = target.startsWith('.') ? posix.join(dirname(file), target) : target;
    found.push({ from: file, to, text: target });
  }
  return found;
}

function roomOf(path: string): string | null {
  const match = /^electron\/([^/]+)/.exec(path);
  return match?.[1] ?? null;
}

/** A folder of the engine, or a file that lies at its top, which is a room for itself. */
function innerRoomOf(path: string): string | null {
  return /^electron\/app\/([^/]+?)(\.ts)?(\/|$)/.exec(path)?.[1] ?? null;
}

/** Ways that lead back to where they began: at least one of every knot, none where there is none. */
function circlesOf(below: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const done = new Set<string>();
  const visit = (room: string, above: readonly string[]): readonly string[] => {
    if (above.includes(room)) return [[...above.slice(above.indexOf(room)), room].join(' > ')];
    if (done.has(room)) return [];
    const found = [...(below.get(room) ?? [])].flatMap((lower) => visit(lower, [...above, room]));
    done.add(room);
    return found;
  };
  return [...below.keys()].flatMap((room) => visit(room, []));
}

describe('imports go down only', () => {
  it('knows every room', () => {
    const folders = readdirSync(join(root, 'electron'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.filter((folder) => rooms[folder] === undefined)).toEqual([]);
  });

  it('lets a room import only the faces of rooms below it', () => {
    const offences = sources('electron')
      .flatMap(importsOf)
      .filter(({ from, to }) => {
        const room = roomOf(from);
        const target = roomOf(to);
        if (room === null || target === null || room === target) return false;
        const isFace = new RegExp(`^electron/${target}(/index)?$`).test(to);
        return !isFace || !rooms[room]?.includes(target);
      })
      .map(({ from, text }) => `${from} imports ${text}`);
    expect(offences).toEqual([]);
  });

  it('keeps the rooms free of circles', () => {
    const visit = (room: string, above: readonly string[]): void => {
      expect(above).not.toContain(room);
      for (const below of rooms[room] ?? []) visit(below, [...above, room]);
    };
    for (const room of Object.keys(rooms)) visit(room, []);
  });

  it('keeps the inner rooms of the engine free of circles', () => {
    const below = new Map<string, Set<string>>();
    for (const { from, to, text } of sources('electron/app').flatMap(importsOf)) {
      const [upper, lower] = [innerRoomOf(from), innerRoomOf(to)];
      if (!text.startsWith('.') || upper === null || lower === null || upper === lower) continue;
      below.set(upper, (below.get(upper) ?? new Set()).add(lower));
    }
    expect(below.get('create-app')).toContain('packages');
    expect(circlesOf(below)).toEqual([]);
  });

  it('keeps files free of circles, also of those that only types make', () => {
    const files = ['electron', 'renderer', 'shared'].flatMap(sources);
    const known = new Set(files);
    const fileOf = (to: string) =>
      [`${to}.ts`, `${to}.tsx`, `${to}/index.ts`].find((file) => known.has(file));
    const below = new Map(
      files.map((file) => [file, new Set(importsOf(file).flatMap(({ to }) => fileOf(to) ?? []))]),
    );
    expect(below.get('electron/app/create-app.ts')).toContain('electron/pc/index.ts');
    expect(circlesOf(below)).toEqual([]);
  });

  it('keeps shared by itself and the renderer away from the engine', () => {
    const offences = [...sources('shared'), ...sources('renderer')]
      .flatMap(importsOf)
      .filter(({ from, to }) => {
        if (!to.startsWith('electron') && !to.startsWith('renderer') && !to.startsWith('node:')) return false;
        return from.startsWith('shared') || to.startsWith('electron') || to.startsWith('node:');
      })
      .map(({ from, text }) => `${from} imports ${text}`);
    expect(offences).toEqual([]);
  });

  it('lets only the Electron host import electron as a value', () => {
    const offences = [...sources('electron'), ...sources('renderer'), ...sources('shared')].filter(
      (file) =>
        /^import (?!type)[^;]*from 'electron'/m.test(readFileSync(join(root, file), 'utf8')) &&
        !/^electron\/hosts\/(main|preload|electron\/)/.test(file),
    );
    expect(offences).toEqual([]);
  });

  it('names no path outside the project in the product', () => {
    const offences = [...sources('electron'), ...sources('renderer'), ...sources('shared')].filter((file) =>
      /\.\.\/shared\/(corpus|design)|\/work\//.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(offences).toEqual([]);
  });
});
