/** Where a story stands and where it can go on. Pure. */
import type { PromptAnswer } from '../../shared/model/staging';
import type { Scene, Story } from '../../shared/model/story';

/**
 * The place of a scene. One that this story lacks lands on the last of those that share most of the leading words of
 * its id: `wizard-success` on `wizard-failure`, the first scene when none does.
 */
export function placeOf(
  scenes: readonly Pick<Scene, 'id'>[],
  id: string | null,
): { readonly index: number; readonly exact: boolean } {
  if (id === null) return { index: 0, exact: true };
  const exact = scenes.findIndex((scene) => scene.id === id);
  if (exact >= 0) return { index: exact, exact: true };
  let [index, most] = [0, 0];
  for (const [at, scene] of scenes.entries()) {
    const words = sharedWords(scene.id, id);
    if (words > 0 && words >= most) [index, most] = [at, words];
  }
  return { index, exact: false };
}

function sharedWords(one: string, other: string): number {
  const [left, right] = [one.split('-'), other.split('-')];
  const differs = left.findIndex((word, at) => word !== right[at]);
  return differs < 0 ? left.length : differs;
}

/** Whether a scene is a prompt that nobody has answered yet: there the story ends until somebody does. */
export function waits(scene: Scene): boolean {
  return scene.window.kind === 'prompt' && scene.window.answer === null;
}

/** The scene that follows the answer: the one after the last prompt that was answered. */
export function afterAnswer({ scenes }: Pick<Story, 'scenes'>): Scene | undefined {
  const answered = scenes.findLastIndex(({ window }) => window.kind === 'prompt' && window.answer !== null);
  return scenes[answered + 1] ?? scenes.at(-1);
}

/** Answers that lead to another story, the default first. */
export function otherAnswers({
  answers,
  answer,
}: Pick<Story, 'answers' | 'answer'>): readonly PromptAnswer[] {
  return answers.filter((each) => each !== answer);
}

/** The log as it stands at a scene, its lines, and the index of the first that is new since the scene before. */
export function logAt(
  { scenes, log }: Pick<Story, 'scenes' | 'log'>,
  index: number,
): { readonly text: string; readonly lines: readonly string[]; readonly freshFrom: number } {
  const text = log.slice(0, scenes[index]?.logEnd ?? 0);
  const before = log.slice(0, scenes[index - 1]?.logEnd ?? 0);
  return { text, lines: linesOf(text), freshFrom: linesOf(before).length };
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
