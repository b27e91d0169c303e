import { type Lesson, lessonSchema } from '../../shared/model/classroom';
import { findWindows } from '../../shared/windows/versions';
import { issueWords } from './issue-words';
import { jsonFault } from './json-fault';

/** A lesson, or why the file is none. `line` and `column` count from 1. */
type ReadLesson =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly messages: readonly string[] };

/** More messages, or characters of one, help nobody. */
const [mostMessages, mostLength] = [10, 500];

/**
 * Reads the text of a lesson file. Every message names the place in the file and what to do. Pure; never throws.
 * `kinds` are those that the lab makes.
 */
export function readLesson(text: string, kinds: readonly string[]): ReadLesson {
  const plain = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    return failed([`${placeOf(plain)}: this is not JSON. Look for a missing comma, quote or brace.`]);
  }
  const parsed = lessonSchema.safeParse(value);
  if (!parsed.success) {
    return failed(parsed.error.issues.map((issue) => `${jsonPath(issue.path)}: ${issueWords(issue)}.`));
  }
  const messages = mistakes(parsed.data, kinds);
  return messages.length > 0 ? failed(messages) : { ok: true, lesson: parsed.data };
}

const failed = (messages: readonly string[]): ReadLesson => ({
  ok: false,
  messages: messages
    .slice(0, mostMessages)
    .map((text) => (text.length > mostLength ? `${text.slice(0, mostLength)}…` : text)),
});

function placeOf(text: string): string {
  const before = text.slice(0, jsonFault(text) ?? text.length).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** `goals`, 0, `package` → `goals[0].package`. */
function jsonPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else text += text === '' ? String(key) : `.${String(key)}`;
  }
  return text === '' ? 'the whole file' : text;
}

/** What no schema can see: names that stand for nothing, or for two things. */
function mistakes(lesson: Lesson, kinds: readonly string[]): readonly string[] {
  const messages: string[] = [];
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const [pcs, packages, questions] = [ids(lesson.pcs), ids(lesson.packages), ids(lesson.questions)];
  const known = (place: string, given: string | undefined, there: readonly string[]) => {
    if (given === undefined || there.includes(given)) return;
    messages.push(
      `${place}: there is no “${given}” in this lesson. Use one of ${there.join(', ') || 'none'}.`,
    );
  };
  const { text, explanation, notes } = lesson;
  const goals = lesson.goals.map(({ says }) => says);
  for (const [list, names] of Object.entries({ text, explanation, notes, pcs, packages, questions, goals })) {
    const twice = names.find((id, index) => names.indexOf(id) !== index);
    if (twice !== undefined) messages.push(`${list}: “${twice}” is there twice. Change one of them.`);
  }
  lesson.pcs.forEach(({ windows }, index) => {
    const row = findWindows(windows);
    const place = `pcs[${index}].windows`;
    if (row === null) messages.push(`${place}: there is no Windows “${windows}”. Write it as 11-24h2 or 7.`);
    else if (!row.architectures.includes('amd64')) messages.push(`${place}: ${row.name} has no 64-bit x64.`);
  });
  lesson.packages.forEach(({ kind, signedAs }, index) => {
    if (!kinds.includes(kind)) {
      messages.push(`packages[${index}].kind: the lab makes no “${kind}”. It makes ${kinds.join(', ')}.`);
    }
    known(`packages[${index}].signedAs`, signedAs, packages.slice(0, index));
  });
  lesson.questions.forEach((question, index) => {
    known(`questions[${index}].package`, question.package, packages);
    known(`questions[${index}].pc`, question.pc, pcs);
  });
  lesson.goals.forEach((goal, index) => {
    if (goal.type === 'answer') {
      known(`goals[${index}].question`, goal.question, questions);
      return;
    }
    known(`goals[${index}].package`, goal.package, packages);
    known(`goals[${index}].pc`, goal.pc, pcs);
    if (goal.type === 'run') known(`goals[${index}].after`, goal.after, packages);
  });
  return messages;
}
