import type { PictureScale } from './model/gallery';

/** A piece of a file's name that every file system takes: `Win 7 lab!` becomes `win-7-lab`. May be empty. */
export function namePart(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
}

/** What a Windows release is called in files' names: `win7`, `win11-24h2`, `vista`, `server-2022`. */
export function windowsPart(id: string): string {
  return namePart(/^\d/.test(id) ? `win${id}` : id);
}

export interface WindowName {
  /** Folder of a saved PC; `null` for one that was made up. */
  readonly pc: string | null;
  readonly windows: string;
  readonly architecture: string;
  readonly user: string;
  /** Path of the INF, where the source holds several. */
  readonly inf: string | null;
  /** What is shown: a dialog, a scene, or how a run without questions ends. */
  readonly window: string;
}

/** Stem of a file's name: `win11-24h2-admin-publisher-trust`. An unusual architecture is named, too. */
export function windowName({ pc, windows, architecture, user, inf, window }: WindowName): string {
  return [
    pc === null ? windowsPart(windows) : namePart(pc),
    architecture === 'amd64' ? '' : architecture,
    user,
    inf === null ? '' : namePart(inf.replace(/\.inf$/i, '')),
    window,
  ]
    .filter((part) => part !== '')
    .join('-');
}

/** The ending that tells a scale: nothing at 100 %, else `@1.25x`, `@1.5x`, `@2x`. */
export function scalePart(scale: PictureScale): string {
  return scale === 100 ? '' : `@${scale / 100}x`;
}

/** Makes names that differ out of those that do not: the second `a` becomes `a-2`. Gives a function that remembers. */
export function distinctNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let distinct = name;
    for (let number = 2; taken.has(distinct); number += 1) distinct = `${name}-${number}`;
    taken.add(distinct);
    return distinct;
  };
}
