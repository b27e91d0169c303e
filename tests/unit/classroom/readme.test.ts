import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLesson } from '../../../electron/classroom';
import { labKinds } from '../../../electron/lab';

it('when a trainer copies the lesson of the README, then it is one', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const lesson = /```json\n([^`]+"driver-preflight\/lesson@1"[^`]+)```/.exec(readme)?.[1] ?? '';
  expect(readLesson(lesson, labKinds)).toMatchObject({ ok: true, lesson: { id: 'ask-first' } });
});
