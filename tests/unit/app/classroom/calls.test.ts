import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInLessons } from '../../../../electron/classroom';
import type { LessonSetup } from '../../../../shared/model/classroom';
import type { PromptAnswer } from '../../../../shared/model/staging';
import { tempFolder } from '../../../support/temp-folder';
import { type AppBench, appBench } from '../app-bench';

const learner = 'Ada';

type Step =
  | { readonly install: string; readonly on?: number; readonly answer?: PromptAnswer }
  | { readonly distrust: string };
interface Way {
  readonly steps: readonly Step[];
  readonly answers?: Readonly<Record<string, string>>;
}

/** For each lesson a way that completes it, and one that a learner might take wrongly. */
const ways: Readonly<Record<string, { readonly right: Way; readonly wrong: Way }>> = {
  'six-categories': {
    right: {
      steps: [],
      answers: {
        a: 'altered',
        b: 'trusted-publisher',
        c: 'unsigned',
        d: 'windows-signing-authority',
        e: 'unknown-publisher',
        f: 'untrusted-publisher',
      },
    },
    wrong: { steps: [], answers: { a: 'unsigned', b: 'trusted-publisher' } },
  },
  'always-trust': {
    right: { steps: [{ install: 'first', answer: 'install-always-trust' }, { install: 'next' }] },
    wrong: {
      steps: [
        { install: 'first', answer: 'install' },
        { install: 'next', answer: 'install' },
      ],
    },
  },
  distrust: {
    right: { steps: [{ distrust: 'package' }, { install: 'package' }] },
    wrong: { steps: [{ install: 'package', answer: 'dont-install' }] },
  },
  altered: {
    right: { steps: [{ install: 'inf' }, { install: 'driver', answer: 'dont-install' }] },
    wrong: { steps: [{ install: 'inf' }, { install: 'driver', answer: 'install-anyway' }] },
  },
  expired: {
    right: {
      steps: [{ install: 'one' }, { install: 'two', answer: 'install' }],
      answers: { one: 'unsigned', two: 'unknown-publisher' },
    },
    wrong: {
      steps: [{ install: 'two', answer: 'dont-install' }],
      answers: { one: 'altered', two: 'unknown-publisher' },
    },
  },
  'other-windows': {
    right: {
      steps: [
        { install: 'package', on: 0, answer: 'install-anyway' },
        { install: 'package', on: 1 },
      ],
    },
    wrong: {
      steps: [
        { install: 'package', on: 0, answer: 'dont-install' },
        { install: 'package', on: 1 },
      ],
    },
  },
  loading: {
    right: {
      steps: [{ install: 'publisher', answer: 'install' }, { install: 'microsoft' }],
      answers: { publisher: 'not-loaded', microsoft: 'loads' },
    },
    wrong: {
      steps: [{ install: 'publisher', answer: 'install' }, { install: 'microsoft' }],
      answers: { publisher: 'loads', microsoft: 'loads' },
    },
  },
  'reading-the-log': {
    right: {
      steps: [{ install: 'one' }, { install: 'two' }],
      answers: { one: '0xE000022F', two: '0x800B0109' },
    },
    wrong: { steps: [{ install: 'one' }], answers: { one: '0x800B0109', two: '0xE000022F' } },
  },
};

async function open({ call }: AppBench, setup: LessonSetup, id: string, on: number) {
  const pcId = setup.pcs[on]?.pcId ?? '';
  const path = setup.packages.find((each) => each.id === id)?.path ?? '';
  const opened = await call('package.open', { source: { kind: 'path', path }, pcId, jobId: 'job' });
  return { inspectionId: opened.inspectionId, pcId };
}

async function go(bench: AppBench, lesson: string, { steps, answers = {} }: Way) {
  const setup = await bench.call('classroom.begin', { learner, lesson });
  for (const step of steps) {
    if ('distrust' in step) {
      const { inspectionId, pcId } = await open(bench, setup, step.distrust, 0);
      const from = { kind: 'package', inspectionId, packageIndex: 0 } as const;
      await bench.call('trust.add', { pcId, store: 'disallowed', from });
      continue;
    }
    const { inspectionId, pcId } = await open(bench, setup, step.install, step.on ?? 0);
    const run = await bench.call('install.start', { inspectionId, packageIndex: 0, pcId });
    expect(run.prompt === null, `${lesson}: ${step.install} asks nothing`).toBe(step.answer === undefined);
    if (step.answer !== undefined) {
      await bench.call('install.answer', { runId: run.runId, answer: step.answer });
    }
  }
  return bench.call('classroom.check', { learner, lesson, answers: { ...answers } });
}

describe('the lessons that come with the product', () => {
  it('when a lesson is added, then a right and a wrong way are tested', () => {
    expect(Object.keys(ways)).toEqual(builtInLessons.map(({ id }) => id));
  });

  for (const [lesson, { right, wrong }] of Object.entries(ways)) {
    it(`when ${lesson} is done as asked, then it is done, and by another way it is not`, async () => {
      const bench = await appBench();
      const failed = await go(bench, lesson, wrong);
      expect(failed.explanation).toBeNull();
      expect(failed.goals.some(({ reached }) => !reached)).toBe(true);
      const { learners } = await bench.call('classroom.show', {});
      expect(learners[0]?.results).toMatchObject([{ lesson, result: 'tried' }]);

      const done = await go(bench, lesson, right);
      expect(done.goals.filter(({ reached }) => !reached)).toEqual([]);
      expect(done.explanation?.length).toBeGreaterThan(0);
      const after = await bench.call('classroom.show', {});
      expect(after.learners[0]?.results).toMatchObject([{ lesson, result: 'done' }]);
    });
  }

  it('when a lesson has only been begun, then nothing of it is reached', async () => {
    const bench = await appBench();
    for (const { id } of builtInLessons) {
      const { goals } = await go(bench, id, { steps: [] });
      expect(
        goals.filter(({ reached }) => reached),
        id,
      ).toEqual([]);
    }
  });
});

describe('the classroom', () => {
  it('when a learner begins again, then the PCs of the attempt before are in the trash', async () => {
    const bench = await appBench();
    const before = (await bench.call('pc.list', {})).pcs.length;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await bench.call('classroom.begin', { learner, lesson: 'distrust' });
    }
    expect((await bench.call('pc.list', {})).pcs).toHaveLength(before + 1);
  });

  it('when a learner is reset, then their progress and PCs are gone and others keep theirs', async () => {
    const bench = await appBench();
    const before = (await bench.call('pc.list', {})).pcs.length;
    await bench.call('classroom.begin', { learner, lesson: 'distrust' });
    await bench.call('classroom.begin', { learner: 'Grace', lesson: 'distrust' });
    const { learners } = await bench.call('classroom.reset', { learner });
    expect(learners.map(({ name }) => name)).toEqual(['Grace']);
    expect((await bench.call('pc.list', {})).pcs).toHaveLength(before + 1);
    await expect(
      bench.app.call('classroom.check', { learner, lesson: 'distrust', answers: {} }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await bench.call('classroom.reset', { learner: null })).learners).toEqual([]);
    expect((await bench.call('pc.list', {})).pcs).toHaveLength(before);
  });

  it('when a learner is reset, then somebody whose name ends alike can go on', async () => {
    const bench = await appBench();
    await bench.call('classroom.begin', { learner: 'Grace Ada', lesson: 'distrust' });
    await bench.call('classroom.reset', { learner: 'Ada' });
    const check = { learner: 'Grace Ada', lesson: 'distrust', answers: {} };
    expect((await bench.call('classroom.check', check)).explanation).toBeNull();
  });

  it('when a PC of the lesson was deleted, then the learner is told to begin again', async () => {
    const bench = await appBench();
    const { pcs } = await bench.call('classroom.begin', { learner, lesson: 'distrust' });
    await bench.call('pc.delete', { pcId: pcs[0]?.pcId ?? '' });
    await expect(
      bench.app.call('classroom.check', { learner, lesson: 'distrust', answers: {} }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('Begin the lesson again'),
    });
  });

  it('when a name or title begins like a formula, then the score sheet does not calculate it', async () => {
    const bench = await appBench();
    await bench.call('classroom.begin', { learner: '=HYPERLINK("x")', lesson: 'distrust' });
    const { base64 } = await bench.call('classroom.scores', {});
    const [head, row] = Buffer.from(base64, 'base64').toString().split('\r\n');
    expect(head).toBe('\uFEFFLearner,Lesson,Result,Time,Seconds');
    expect(row).toMatch(/^"'=HYPERLINK\(""x""\)",Distrusting a publisher,begun,/);
  });

  it('when a built-in lesson is saved into a trainer’s folder as it came, then it is a lesson of its own', async () => {
    const bench = await appBench();
    const folder = tempFolder();
    for (const lesson of builtInLessons) {
      const { fileName, base64 } = await bench.call('classroom.example', { lesson: lesson.id });
      writeFileSync(join(folder, fileName), Buffer.from(base64, 'base64'));
    }
    const { lessons, problems } = await bench.call('classroom.folder', { path: folder });
    expect(problems).toEqual([]);
    expect(lessons.filter(({ own }) => own)).toHaveLength(builtInLessons.length);
  });

  it('when the folder holds what is no plain lesson file, then each is named with what to do', async () => {
    const bench = await appBench();
    const folder = tempFolder();
    const outside = join(tempFolder(), 'secret.json');
    writeFileSync(outside, JSON.stringify(builtInLessons[0]));
    symlinkSync(outside, join(folder, 'a-link.json'));
    mkdirSync(join(folder, 'b-folder.json'));
    writeFileSync(join(folder, 'c-huge.json'), ' '.repeat(300 << 10));
    writeFileSync(join(folder, 'd-utf16.json'), Buffer.from('\uFEFF{}', 'utf16le'));
    writeFileSync(join(folder, 'e-empty.json'), '');
    writeFileSync(join(folder, 'f-deep.json'), '['.repeat(200 << 10));
    writeFileSync(join(folder, 'notes.txt'), 'no lesson');
    const { lessons, problems } = await bench.call('classroom.folder', { path: folder });
    expect(lessons.some(({ own }) => own)).toBe(false);
    expect(problems).toEqual([
      { file: 'a-link.json', message: expect.stringContaining('a link or a folder') },
      { file: 'b-folder.json', message: expect.stringContaining('a link or a folder') },
      { file: 'c-huge.json', message: expect.stringContaining('larger than 256 KB') },
      { file: 'd-utf16.json', message: expect.stringContaining('Save it as UTF-8') },
      { file: 'e-empty.json', message: expect.stringContaining('line 1, column 1') },
      { file: 'f-deep.json', message: expect.stringContaining('line 1, column') },
    ]);
  });

  it('when a question is answered, then the engine says what is right, and each counts once', async () => {
    const bench = await appBench();
    for (let asked = 1; asked <= 4; asked += 1) {
      const { questionId, choices } = await bench.call('classroom.ask', {});
      const choice = choices[0]?.id ?? '';
      const told = await bench.call('classroom.guess', { learner, questionId, choice });
      expect(choices.map(({ name }) => name)).toContain(told.rightName);
      expect(told.correct).toBe(told.rightName === choices[0]?.name);
      expect(told.reason).not.toBe('');
      expect(told.score.asked).toBe(asked);
      await expect(bench.app.call('classroom.guess', { learner, questionId, choice })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    const { base64 } = await bench.call('classroom.scores', {});
    expect(Buffer.from(base64, 'base64').toString()).toMatch(/Ada,Quiz,\d of 4 right,/);
  });

  it('when a trainer’s folder is chosen, then its lessons work, and what is none is told with its place', async () => {
    const bench = await appBench();
    const folder = tempFolder();
    const [lesson] = builtInLessons;
    writeFileSync(join(folder, 'mine.json'), JSON.stringify({ ...lesson, id: 'mine', title: 'Mine' }));
    writeFileSync(join(folder, 'taken.json'), JSON.stringify(lesson));
    writeFileSync(join(folder, 'torn.json'), '{\n  "schema": ');
    const { lessons, problems } = await bench.call('classroom.folder', { path: folder });
    expect(lessons.filter(({ own }) => own).map(({ title }) => title)).toEqual(['Mine']);
    expect(problems).toMatchObject([
      {
        file: 'taken.json',
        message: expect.stringContaining('id: a built-in lesson has “six-categories” too'),
      },
      { file: 'torn.json', message: expect.stringContaining('line 2') },
    ]);
    const { goals } = await go(bench, 'mine', ways['six-categories']?.right ?? { steps: [] });
    expect(goals.every(({ reached }) => reached)).toBe(true);
    await expect(bench.app.call('classroom.folder', { path: join(folder, 'nowhere') })).rejects.toMatchObject(
      { code: 'USAGE' },
    );
  });

  it('when the records are damaged, then they are put aside; when they are newer, they are left alone', async () => {
    const bench = await appBench();
    await bench.call('classroom.begin', { learner, lesson: 'distrust' });
    const path = join(bench.data, 'classroom', 'classroom.json');
    writeFileSync(path, '{ "schema": ');
    expect((await bench.call('classroom.show', {})).learners).toEqual([]);
    const newer = '{"schema":"driver-preflight/classroom@2","people":[]}';
    writeFileSync(path, newer);
    await expect(bench.app.call('classroom.show', {})).rejects.toMatchObject({ code: 'UNREADABLE' });
    expect(readFileSync(path, 'utf8')).toBe(newer);
  });
});
