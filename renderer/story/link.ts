import { storyRoutes } from '../../shared/model/choices';
import type { Architecture } from '../../shared/model/inf';
import type { UserKind } from '../../shared/model/pc';
import { promptAnswerSchema } from '../../shared/model/simulation';
import type { PromptAnswer } from '../../shared/model/staging';
import type { StoryRoute } from '../../shared/model/story';
import { findWindows } from '../../shared/windows/versions';

/** What an address of the page names. `null`: as it is at hand, or as is usual. */
export interface StoryLink {
  readonly route: StoryRoute | null;
  /** `null`: the story ends at its prompt. */
  readonly answer: PromptAnswer | null;
  /** Id of a release, for a PC that is made up; `null` for the PC at hand. */
  readonly windows: string | null;
  /** Only beside `windows`. */
  readonly architecture: Architecture | null;
  readonly user: UserKind | null;
  /** Id of a scene; `null` for the first. */
  readonly scene: string | null;
}

/** An address as it was read. */
export interface ReadLink {
  readonly link: StoryLink;
  /** Parts whose value means nothing here, as they stand: `route=by-post`. */
  readonly unknown: readonly string[];
}

const address = '#/story';

/** An address of the page that names nothing. */
export const plainLink: StoryLink = {
  route: null,
  answer: null,
  windows: null,
  architecture: null,
  user: null,
  scene: null,
};

const users = ['admin', 'standard'] as const;

const oneOf = <T extends string>(values: readonly T[], given: string): T | null =>
  values.find((value) => value === given) ?? null;

/** Reads `#/story?route=…&answer=…&windows=…&arch=…&user=…&scene=…`, each part optional. Never throws. Pure. */
export function parseLink(hash: string): ReadLink {
  const query = new URLSearchParams(hash.startsWith(`${address}?`) ? hash.slice(address.length) : '');
  const unknown: string[] = [];
  function read<T>(name: string, meaning: (given: string) => T | null): T | null {
    const given = query.get(name) ?? '';
    if (given === '') return null;
    const meant = meaning(given);
    if (meant === null) unknown.push(`${name}=${given}`);
    return meant;
  }
  const windows = read('windows', findWindows);
  const link = {
    route: read('route', (given) => oneOf(storyRoutes, given)),
    answer: read('answer', (given) => oneOf(promptAnswerSchema.options, given)),
    windows: windows?.id ?? null,
    architecture: read('arch', (given) => oneOf(windows?.architectures ?? [], given)),
    user: read('user', (given) => oneOf(users, given)),
    scene: read('scene', (given) => given),
  };
  return { link, unknown };
}

/** The address that leads to what a link names: `parseLink` reads it back as it was. Pure. */
export function formatLink(link: StoryLink): string {
  const { architecture, ...parts } = link;
  const query = new URLSearchParams();
  const named = { ...parts, arch: architecture };
  for (const name of ['route', 'answer', 'windows', 'arch', 'user', 'scene'] as const) {
    const value = named[name];
    if (value !== null) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? address : `${address}?${text}`;
}

/** The address within whatever a person pasted: a whole URL, its hash, or a query; `null` when it is none. Pure. */
export function pastedLink(text: string): string | null {
  const at = text.indexOf(address);
  return at < 0 ? null : text.slice(at).trim();
}

/** A choice pushes an entry to the history, so that the browser's Back takes it back; a step does not. */
export function follow(link: StoryLink, as: 'choice' | 'step'): void {
  const hash = formatLink(link);
  if (as === 'choice') window.location.hash = hash;
  else window.location.replace(hash);
}
