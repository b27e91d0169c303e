import { create } from 'zustand';
import type { CallError, CallOutput } from '../../shared/api';
import type { Classroom, LessonPage, LessonSetup, QuizQuestion } from '../../shared/model/classroom';
import { call } from '../bridge/bridge';
import { saveFile } from '../common/save-file';
import { announce } from './announcements';
import { useLab } from './lab';
import { oneAtATime } from './one-at-a-time';
import { usePackage } from './package';
import { usePc } from './pc';
import { pathSource } from './session';

type Checked = CallOutput<'classroom.check'>;
type Guessed = CallOutput<'classroom.guess'>;

/** A learner's attempt at a lesson, as far as this window knows. */
export interface Attempt {
  readonly setup: LessonSetup;
  readonly answers: Readonly<Record<string, string>>;
  readonly checked: Checked | null;
}

interface ClassroomState {
  /** `null` until it has been read. */
  readonly classroom: Classroom | null;
  /** Empty until somebody has said who they are. */
  readonly learner: string;
  readonly lessonId: string | null;
  readonly attempts: Readonly<Record<string, Attempt>>;
  readonly question: QuizQuestion | null;
  readonly guessed: Guessed | null;
  readonly busy: boolean;
  readonly error: CallError | null;
  load(): Promise<void>;
  enter(learner: string): void;
  choose(lessonId: string): void;
  begin(lessonId: string): Promise<void>;
  answer(lessonId: string, question: string, choice: string): void;
  check(lessonId: string): Promise<void>;
  /** Opens a package of a lesson on one of its PCs; true when it is on screen. */
  open(path: string, name: string, pcId: string): Promise<boolean>;
  ask(): Promise<void>;
  guess(choice: string): Promise<void>;
  /** Makes the question's package and PC, with its user; true when it is on screen. */
  watch(): Promise<boolean>;
  setFolder(path: string | null): Promise<void>;
  /** Has the trainer pick the folder in the host's dialog. */
  browseFolder(): Promise<void>;
  saveScores(): Promise<void>;
  /** Saves a lesson as a file to start an own one from. */
  saveExample(lessonId: string): Promise<void>;
  /** Forgets a learner, or everybody. */
  reset(learner: string | null): Promise<void>;
  dismissError(): void;
}

const nobody = { learner: '', lessonId: null, attempts: {}, question: null, guessed: null } as const;

/** Lessons, the quiz, and who is learning. */
export const useClassroom = create<ClassroomState>((set, get) => {
  const busily = oneAtATime(set, get);

  function change(lessonId: string, attempt: Partial<Attempt>): void {
    const before = get().attempts[lessonId];
    if (before === undefined) return;
    set({ attempts: { ...get().attempts, [lessonId]: { ...before, ...attempt } } });
  }

  return {
    classroom: null,
    ...nobody,
    busy: false,
    error: null,
    load: () => busily(async () => set({ classroom: await call('classroom.show', {}) })),
    enter: (learner) => set({ ...nobody, learner: learner.trim(), error: null }),
    choose: (lessonId) => set({ lessonId }),
    begin: (lessonId) =>
      busily(async () => {
        const setup = await call('classroom.begin', { learner: get().learner, lesson: lessonId });
        set({ attempts: { ...get().attempts, [lessonId]: { setup, answers: {}, checked: null } } });
        await usePc.getState().load();
        set({ classroom: await call('classroom.show', {}) });
        announce('The lesson is set up.');
      }),
    answer(lessonId, question, choice) {
      const { answers = {} } = get().attempts[lessonId] ?? {};
      change(lessonId, { answers: { ...answers, [question]: choice } });
    },
    check: (lessonId) =>
      busily(async () => {
        const { learner, attempts } = get();
        const given = Object.entries(attempts[lessonId]?.answers ?? {}).filter(([, choice]) => choice !== '');
        const answers = Object.fromEntries(given);
        const checked = await call('classroom.check', { learner, lesson: lessonId, answers });
        change(lessonId, { checked });
        set({ classroom: await call('classroom.show', {}) });
        announce(checked.explanation === null ? 'Not everything is done yet.' : 'The lesson is done.');
      }),
    async open(path, name, pcId) {
      let opened = false;
      await busily(async () => {
        await usePc.getState().choose(pcId);
        await usePackage.getState().open([{ ...pathSource(path), name }]);
        opened = true;
      });
      return opened;
    },
    ask: () =>
      busily(async () => {
        const question = await call('classroom.ask', {});
        set({ question, guessed: null });
      }),
    guess: (choice) =>
      busily(async () => {
        const { learner, question } = get();
        if (question === null) return;
        const { questionId } = question;
        const guessed = await call('classroom.guess', { learner, questionId, choice });
        set({ guessed, classroom: await call('classroom.show', {}) });
        announce(guessed.correct ? 'Right.' : `Not right. The answer is: ${guessed.rightName}.`);
      }),
    async watch() {
      let opened = false;
      await busily(async () => {
        const { question } = get();
        if (question === null) return;
        const { kind, windows, user } = question;
        const to = { kind: 'pc', windows } as const;
        const lab = useLab.getState();
        opened = await lab.make({ kind, inspectionId: null, publisher: null, machine: 'amd64', to });
        if (opened) await usePc.getState().setUser(user);
        else set({ error: useLab.getState().error });
      });
      return opened;
    },
    setFolder: (path) => busily(async () => set({ classroom: await call('classroom.folder', { path }) })),
    browseFolder: () =>
      busily(async () => {
        const [path] = (await call('package.browse', { what: 'folder' })).paths;
        if (path !== undefined) set({ classroom: await call('classroom.folder', { path }) });
      }),
    saveScores: () => busily(async () => saveFile(await call('classroom.scores', {}))),
    saveExample: (lesson) => busily(async () => saveFile(await call('classroom.example', { lesson }))),
    reset: (learner) =>
      busily(async () => {
        set({ classroom: await call('classroom.reset', { learner }) });
        if (learner === null || learner === get().learner) set(nobody);
        await usePc.getState().load();
        announce(learner === null ? 'The classroom is empty.' : `${learner} was forgotten.`);
      }),
    dismissError: () => set({ error: null }),
  };
});

type Shown = Pick<ClassroomState, 'classroom' | 'lessonId' | 'attempts'>;

/** The lesson on the page: the chosen one, else the first. */
export const selectLesson = ({ classroom, lessonId }: Pick<Shown, 'classroom' | 'lessonId'>) =>
  classroom?.lessons.find(({ id }) => id === lessonId) ?? classroom?.lessons[0] ?? null;

/** The lesson on the page while the learner is at it: it was begun and is not done. */
export function selectUnderWay(state: Shown): LessonPage | null {
  const lesson = selectLesson(state);
  const attempt = lesson === null ? undefined : state.attempts[lesson.id];
  return attempt === undefined || (attempt.checked?.explanation ?? null) !== null ? null : lesson;
}
