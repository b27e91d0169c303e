import { expect, it } from 'vitest';
import { scoreSheet } from '../../../electron/classroom';

const at = '2026-01-02T03:04:05.000Z';

it('when learners have results and scores, then each has a row with learner, lesson, result and time', () => {
  const results = [
    { lesson: 'altered', title: 'Altered packages', result: 'done', at, seconds: 61 } as const,
  ];
  const quiz = { asked: 4, right: 3, at, seconds: 20 };
  expect(scoreSheet([{ name: 'Ada', results, quiz, pcs: [] }])).toBe(
    '\uFEFFLearner,Lesson,Result,Time,Seconds\r\n' +
      `Ada,Altered packages,done,${at},61\r\nAda,Quiz,3 of 4 right,${at},20\r\n`,
  );
});

it('when a name holds quotes, commas or a formula, then the sheet stays one and nothing is calculated', () => {
  const results = [{ lesson: 'a', title: 'Say "no", then', result: 'tried', at, seconds: 1 } as const];
  const sheet = scoreSheet([{ name: '=cmd()', results, quiz: null, pcs: [] }]);
  expect(sheet.split('\r\n')[1]).toBe(`'=cmd(),"Say ""no"", then",tried,${at},1`);
});
