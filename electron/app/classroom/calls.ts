import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Classroom, Learner, LessonResult } from '../../../shared/model/classroom';
import { checkGoals, scoreSheet } from '../../classroom';
import { PcError } from '../../pc';
import { AppError } from '../app-error';
import { csvText } from '../csv';
import type { Handlers, Session } from '../session';
import { observeLesson } from './lesson-observed';
import { type ActiveLesson, setUpLesson } from './lesson-setup';
import { allLessons, lessonPage } from './lessons';
import { type AskedQuestion, askQuestion, solve } from './quiz';
import { type ClassroomRecords, recordsFile, withLearner } from './records';

type ClassroomCalls = Pick<
  Handlers,
  | 'classroom.show'
  | 'classroom.folder'
  | 'classroom.begin'
  | 'classroom.check'
  | 'classroom.ask'
  | 'classroom.guess'
  | 'classroom.scores'
  | 'classroom.example'
  | 'classroom.reset'
>;

/** Questions that can still be answered. */
const mostAsked = 64;

/** Lessons on simulated PCs, the quiz, and what everybody reached. A lesson that was begun lasts as long as the app runs. */
export function classroomCalls(session: Session): ClassroomCalls {
  const { now, dataFolder } = session.deps;
  const records = recordsFile(dataFolder, now);
  const active = new Map<string, ActiveLesson>();
  const asked = new Map<string, AskedQuestion>();
  const keyOf = (learner: string, lesson: string) => `${lesson} ${learner}`;

  async function discard(pcs: Learner['pcs']): Promise<void> {
    for (const { pcId } of pcs) {
      await session.pcs.delete(pcId).catch((error: unknown) => {
        // Somebody has deleted it already.
        if (!(error instanceof PcError) || error.code !== 'NOT_FOUND') throw error;
      });
      session.emit({ kind: 'changed', what: 'pc', pcId });
    }
  }

  function note(lesson: ActiveLesson['lesson'], begun: Date, result: LessonResult['result']) {
    const at = now();
    const seconds = Math.max(0, Math.round((at.getTime() - begun.getTime()) / 1000));
    const entry = { lesson: lesson.id, title: lesson.title, result, at: at.toISOString(), seconds };
    return (learner: Learner): Learner => {
      const before = learner.results.find((each) => each.lesson === lesson.id);
      if (before?.result === 'done') return learner;
      const others = learner.results.filter((each) => each.lesson !== lesson.id);
      return { ...learner, results: [...others, entry] };
    };
  }

  return {
    'classroom.show': async () => shown(await records.read()),
    'classroom.folder': async ({ path }) => {
      const folder = path === null ? null : resolve(path.trim().replace(/^"|"$/g, ''));
      const isFolder = folder === null || (await stat(folder).catch(() => null))?.isDirectory() === true;
      if (!isFolder)
        throw new AppError('USAGE', `${folder} is not a folder. Name the folder that holds the lessons.`);
      return shown(await records.change((all) => ({ ...all, folder })));
    },
    'classroom.begin': async ({ learner, lesson: id }) => {
      const kept = await records.read();
      const { lesson } = await findLesson(kept.folder, id);
      const former = kept.learners.find(({ name }) => name === learner)?.pcs ?? [];
      await discard(former.filter((pc) => pc.lesson === id));
      const begun = await setUpLesson(session, lesson);
      active.set(keyOf(learner, id), begun);
      const noted = note(lesson, begun.begun, 'begun');
      await records.change((all) =>
        withLearner(all, learner, (who) => ({
          ...noted(who),
          pcs: [
            ...who.pcs.filter((pc) => pc.lesson !== id),
            ...begun.pcs.map(({ pcId }) => ({ lesson: id, pcId })),
          ],
        })),
      );
      const packages = begun.packages.map(({ id: packageId, name, path }) => ({ id: packageId, name, path }));
      return { pcs: [...begun.pcs], packages };
    },
    'classroom.check': async ({ learner, lesson: id, answers }) => {
      const begun = active.get(keyOf(learner, id));
      if (begun === undefined) throw new AppError('NOT_FOUND', 'That lesson is not set up. Begin it first.');
      const goals = checkGoals(begun.lesson, await observeLesson(session, begun, answers));
      const done = goals.every(({ reached }) => reached);
      const noted = note(begun.lesson, begun.begun, done ? 'done' : 'tried');
      await records.change((all) => withLearner(all, learner, noted));
      return { goals: [...goals], explanation: done ? begun.lesson.explanation : null };
    },
    'classroom.ask': async () => {
      const made = await askQuestion(session);
      asked.set(made.question.questionId, made);
      const oldest = asked.keys().next();
      if (asked.size > mostAsked && !oldest.done) asked.delete(oldest.value);
      return made.question;
    },
    'classroom.guess': async ({ learner, questionId, choice }) => {
      const made = asked.get(questionId);
      if (made === undefined) throw new AppError('NOT_FOUND', 'That question was answered. Ask for another.');
      asked.delete(questionId);
      const right = solve(made);
      const correct = choice === right.id;
      const at = now();
      const seconds = Math.max(0, Math.round((at.getTime() - made.at.getTime()) / 1000));
      let score = { asked: 1, right: correct ? 1 : 0, at: at.toISOString(), seconds };
      await records.change((all) =>
        withLearner(all, learner, (who) => {
          const {
            asked: before,
            right: hits,
            seconds: spent,
          } = who.quiz ?? { asked: 0, right: 0, seconds: 0 };
          score = { ...score, asked: before + 1, right: hits + (correct ? 1 : 0), seconds: spent + seconds };
          return { ...who, quiz: score };
        }),
      );
      const { explanation: reason, unconfirmed, willLoad } = made.end.result;
      const told = made.about === 'loads' ? `${reason} ${willLoad.detail}` : reason;
      return { correct, rightName: right.name, reason: told, unconfirmed: [...unconfirmed], score };
    },
    'classroom.scores': async () => {
      const { learners } = await records.read();
      // Spreadsheets read UTF-8 right when a byte order mark says so.
      return textFile('scores.csv', `\uFEFF${csvText(scoreSheet(learners))}`);
    },
    'classroom.example': async ({ lesson: id }) => {
      const { lesson, own } = await findLesson((await records.read()).folder, id);
      const example = own ? lesson : { ...lesson, id: `my-${id}`, title: `${lesson.title}, my version` };
      return textFile(`${example.id}.json`, `${JSON.stringify(example, null, 2)}\n`);
    },
    'classroom.reset': async ({ learner }) => {
      const goes = ({ name }: Learner) => learner === null || name === learner;
      const { learners } = await records.read();
      await discard(learners.filter(goes).flatMap(({ pcs }) => pcs));
      for (const [key, { lesson }] of active) {
        if (learner === null || key === keyOf(learner, lesson.id)) active.delete(key);
      }
      return shown(
        await records.change((all) => ({ ...all, learners: all.learners.filter((who) => !goes(who)) })),
      );
    },
  };
}

async function findLesson(folder: string | null, id: string) {
  const found = (await allLessons(folder)).lessons.find(({ lesson }) => lesson.id === id);
  if (found === undefined) throw new AppError('NOT_FOUND', `There is no lesson “${id}” any more.`);
  return found;
}

const textFile = (fileName: string, text: string) => ({
  fileName,
  base64: Buffer.from(text).toString('base64'),
});

async function shown({ folder, learners }: ClassroomRecords): Promise<Classroom> {
  const { lessons, problems } = await allLessons(folder);
  return {
    folder,
    lessons: lessons.map(lessonPage),
    problems,
    learners: learners.map(({ name, results, quiz }) => ({ name, results, quiz })),
  };
}
