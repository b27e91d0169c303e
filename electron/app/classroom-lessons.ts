import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Classroom, Lesson, LessonPage } from '../../shared/model/classroom';
import { builtInLessons, questionOf, readLesson } from '../classroom';
import { labKinds } from '../lab';

/** Of a trainer's folder. Files and bytes. */
const [mostFiles, mostBytes] = [200, 256 << 10];

export interface AllLessons {
  readonly lessons: readonly { readonly lesson: Lesson; readonly own: boolean }[];
  readonly problems: Classroom['problems'];
}

/** The built-in lessons and those of a trainer's folder: each `.json` file in it, in the order of their names. */
export async function allLessons(folder: string | null): Promise<AllLessons> {
  const lessons = builtInLessons.map((lesson) => ({ lesson, own: false }));
  const problems: Classroom['problems'] = [];
  if (folder === null) return { lessons, problems };
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.json')).sort();
  } catch (error) {
    return { lessons, problems: [{ file: folder, message: `The folder cannot be read: ${reason(error)}` }] };
  }
  if (names.length > mostFiles) {
    problems.push({ file: folder, message: `Only the first ${mostFiles} lessons are read.` });
  }
  const taken = new Map(builtInLessons.map(({ id }) => [id, 'a built-in lesson']));
  for (const file of names.slice(0, mostFiles)) {
    const read = await readFileAsLesson(join(folder, file));
    if (!read.ok) {
      problems.push(...read.messages.map((message) => ({ file, message })));
      continue;
    }
    const other = taken.get(read.lesson.id);
    if (other !== undefined) {
      problems.push({ file, message: `id: ${other} has “${read.lesson.id}” too. Choose another.` });
      continue;
    }
    taken.set(read.lesson.id, file);
    lessons.push({ lesson: read.lesson, own: true });
  }
  return { lessons, problems };
}

async function readFileAsLesson(path: string): Promise<ReturnType<typeof readLesson>> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return { ok: false, messages: [`It has over ${mostBytes >> 10} KB: too large.`] };
    return readLesson(await readFile(path, 'utf8'), labKinds);
  } catch (error) {
    return { ok: false, messages: [`It cannot be read: ${reason(error)}`] };
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What the page shows of a lesson: neither its goals' details nor its explanation. Pure. */
export function lessonPage({ lesson, own }: AllLessons['lessons'][number]): LessonPage {
  const { id, title, text, task, hint, notes } = lesson;
  return {
    id,
    title,
    text,
    task,
    hint,
    notes,
    packages: lesson.packages.map((each) => ({ id: each.id, name: each.name })),
    questions: lesson.questions.map((each) => ({
      id: each.id,
      text: each.text,
      choices: [...questionOf(each.about).choices],
    })),
    own,
  };
}
