import { expect, it } from 'vitest';
import { scoreSheet } from '../../../electron/classroom';

const at = '2026-01-02T03:04:05.000Z';

it('when learners have results and scores, then each has a row with learner, lesson, result and time', () => {
  const results = [
    { lesson: 'altered', title: 'Altered packages', result: 'done', at, seconds: 61 } as const,
  ];
  const quiz = { asked: 4, right: 3, at, seconds: 20 };
  expect(scoreSheet([{ name: 'Ada', results, quiz, pcs: [] }])).toEqual([
    ['Learner', 'Lesson', 'Result', 'Time', 'Seconds'],
    ['Ada', 'Altered packages', 'done', at, '61'],
    ['Ada', 'Quiz', '3 of 4 right', at, '20'],
  ]);
});
