import { create } from 'zustand';
import type { CallError, CallInput } from '../../shared/api';
import type { Story } from '../../shared/model/story';
import { call, toCallError } from '../bridge/bridge';

type StoryRequest = CallInput<'story.tell'>;

/** What a story was asked for with. */
interface Asked {
  readonly request: StoryRequest;
  /** The package as it was judged last: a new judgement makes the story of an older one void. */
  readonly judged: object;
}

/** How the page shows a story. */
export interface StoryView {
  /** The word “Simulation” outside the window; off for screenshots. */
  readonly mark: boolean;
  /** The narrator's line while presenting. */
  readonly narrator: boolean;
  /** Seconds for which a scene stays while the story plays by itself. */
  readonly seconds: number;
}

interface StoryState {
  readonly story: Story | null;
  /** What `story` is the answer to. */
  readonly told: Asked | null;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly view: StoryView;
  /** Address of the scene that was shown last, to which the page comes back. */
  readonly last: string | null;
  /** Gives the story, or `null` when the call failed or a newer one overtook it. What is told already is not asked again. */
  tell(request: StoryRequest, judged: object): Promise<Story | null>;
  setView(change: Partial<StoryView>): void;
  /** `null`: a new choice begins anew. */
  remember(last: string | null): void;
  dismissError(): void;
}

const same = (one: Asked | null, other: Asked): boolean =>
  one !== null &&
  one.judged === other.judged &&
  JSON.stringify(one.request) === JSON.stringify(other.request);

/** Whether two requests differ in the answer at most: the same install up to its prompt. */
export function sameInstall(one: StoryRequest | undefined, other: StoryRequest): boolean {
  const bare = ({ answer: _, ...install }: StoryRequest) => JSON.stringify(install);
  return one !== undefined && bare(one) === bare(other);
}

let turn = 0;

export const useStory = create<StoryState>((set, get) => {
  let underWay: { readonly asked: Asked; readonly telling: Promise<Story | null> } | null = null;

  async function ask(asked: Asked, mine: number): Promise<Story | null> {
    set({ busy: true, error: null });
    try {
      const story = await call('story.tell', asked.request);
      if (mine !== turn) return null;
      set({ story, told: asked, busy: false });
      return story;
    } catch (thrown) {
      if (mine === turn) set({ busy: false, error: toCallError(thrown) });
      return null;
    } finally {
      if (mine === turn) underWay = null;
    }
  }

  return {
    story: null,
    told: null,
    busy: false,
    error: null,
    view: { mark: true, narrator: true, seconds: 4 },
    last: null,
    tell(request, judged) {
      const asked = { request, judged };
      if (underWay !== null && same(underWay.asked, asked)) return underWay.telling;
      turn += 1;
      if (same(get().told, asked)) {
        underWay = null;
        set({ busy: false, error: null });
        return Promise.resolve(get().story);
      }
      const telling = ask(asked, turn);
      underWay = { asked, telling };
      return telling;
    },
    setView: (change) => set(({ view }) => ({ view: { ...view, ...change } })),
    remember: (last) => set({ last }),
    dismissError: () => set({ error: null }),
  };
});
