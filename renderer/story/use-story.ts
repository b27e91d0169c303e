import { useEffect, useMemo } from 'react';
import type { CallError, PcSummary } from '../../shared/api';
import type { PromptAnswer } from '../../shared/model/staging';
import type { Scene, Story } from '../../shared/model/story';
import { useHash } from '../app/route';
import { announce } from '../stores/announcements';
import type { OpenDocument, Selection } from '../stores/package-reducer';
import { sameInstall, useStory } from '../stores/story';
import { follow, parseLink, plainLink, type ReadLink, type StoryLink } from './link';
import { fullLink } from './notices';
import { afterAnswer, placeOf } from './player';
import { requestOf } from './request';

/** The story of the address, and where it stands. */
export interface Player {
  readonly read: ReadLink;
  /** `null` until it has been told, and when it could not be. */
  readonly shown: { readonly story: Story; readonly scene: Scene; readonly index: number } | null;
  readonly busy: boolean;
  readonly error: CallError | null;
  /** Another PC, user or way: the story begins anew, and its prompt waits again. */
  choose(change: Partial<StoryLink>): void;
  goTo(index: number): void;
  /** Goes on behind the prompt with this answer. Resolves to whether it worked. */
  answer(answer: PromptAnswer): Promise<boolean>;
  retry(): void;
}

interface StoryOf {
  readonly selection: Selection;
  readonly document: OpenDocument;
  readonly pc: PcSummary;
}

/** Follows the address: asks for the story that it names, and changes the address as the person goes on. */
export function useStoryPlayer({ selection, document, pc }: StoryOf): Player {
  const hash = useHash();
  const read = useMemo(() => parseLink(hash), [hash]);
  const { link } = read;
  const { story, told, busy, error, tell, last, remember } = useStory();
  const { inspectionId, packageIndex } = selection;
  const { id, user } = pc;
  const request = useMemo(
    () => requestOf(link, { inspectionId, packageIndex }, { id, user }),
    [link, inspectionId, packageIndex, id, user],
  );
  const judged = document.inspection;

  // Another page of the app was open in between: the story goes on where it was left.
  useEffect(() => {
    if (hash === '#/story' && last !== null) follow(parseLink(last).link, 'step');
    else if (hash.startsWith('#/story?')) remember(hash);
  }, [hash, last, remember]);

  useEffect(() => void tell(request, judged), [tell, request, judged]);

  const shown = useMemo(() => {
    // An answer is told before the address names it, and the story stays on screen while it could not be told.
    const current = busy || sameInstall(told?.request, request);
    if (story === null || !current) return null;
    const { index } = placeOf(story.scenes, link.scene);
    const scene = story.scenes[index];
    return scene === undefined ? null : { story, scene, index };
  }, [story, told, request, busy, link.scene]);

  const spoken =
    shown === null ? '' : `Scene ${shown.index + 1} of ${shown.story.scenes.length}. ${shown.scene.title}`;
  useEffect(() => {
    if (spoken !== '') announce(spoken);
  }, [spoken]);

  return {
    read,
    shown,
    busy,
    error,
    choose: (change) => {
      remember(null);
      follow({ ...link, answer: null, scene: null, ...change }, 'choice');
    },
    goTo(index) {
      const scene = shown?.story.scenes[index];
      if (scene !== undefined) follow({ ...link, scene: scene.id }, 'step');
    },
    async answer(answer) {
      const next = { ...link, answer };
      const answered = await tell(requestOf(next, selection, pc), judged);
      if (answered === null) return false;
      follow({ ...next, scene: afterAnswer(answered)?.id ?? null }, 'choice');
      return true;
    },
    retry: () => void tell(request, judged),
  };
}

/** The address without what could not be followed in it. */
export function settle({ read, shown }: Player): void {
  follow(shown === null ? plainLink : fullLink(read.link, shown.story, shown.index), 'step');
}
