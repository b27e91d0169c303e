import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Classroom, Lesson, LessonPage } from '../../../shared/model/classroom';
import { builtInLessons, questionOf, readLesson } from '../../classroom';
import { readWholeFile } from '../../files';
import { reasonOf } from '../../intake';
import { labKinds } from '../../lab';

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
    const message = `It cannot be read (${reasonOf(error)}). Check that it exists and that you may read it.`;
    return { lessons, problems: [{ file: folder, message }] };
  }
  if (names.length > mostFiles) {
    problems.push({
      file: folder,
      message: `Only the first ${mostFiles} of ${names.length} lessons are read. Move some elsewhere.`,
    });
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
    // Nothing leads out of the folder, and a pipe would never end.
    const facts = await lstat(path);
    if (!facts.isFile()) return noLesson('it is a link or a folder. Put the lesson itself into this folder.');
    if (facts.size > mostBytes) {
      return noLesson(`it is larger than ${mostBytes >> 10} KB. Make a lesson of its own of each part.`);
    }
    return readLesson(strictUtf8.decode(await readWholeFile(path)), labKinds);
  } catch (error) {
    if (error instanceof TypeError) return noLesson('it is not UTF-8 text. Save it as UTF-8.');
    return noLesson(`it cannot be read (${reasonOf(error)}). Check its permissions.`);
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

const noLesson = (message: string) => ({ ok: false, messages: [`the whole file: ${message}`] }) as const;

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
