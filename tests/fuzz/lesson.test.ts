import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInLessons, readLesson } from '../../electron/classroom';
import { labKinds } from '../../electron/lab';

describe('a lesson file from anybody', () => {
  it('when any value is read, then there is a lesson or a message', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const found = readLesson(text, labKinds);
        expect(found.ok || found.messages.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('when one value of a good lesson is replaced by any other, then there is a lesson or a message with a place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtInLessons), fc.nat(200), fc.jsonValue(), (lesson, at, value) => {
        let seen = 0;
        const text = JSON.stringify(lesson, (_, old: unknown) => {
          seen += 1;
          return seen === at + 1 ? value : old;
        });
        const found = readLesson(text ?? '', labKinds);
        if (!found.ok) {
          for (const message of found.messages) expect(message).toMatch(/^[^:]+: .+/s);
          for (const message of found.messages) expect(message.length).toBeLessThan(600);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('when names in it are paths, links or worse, then nothing leads out of the lesson', () => {
    const escapes = [
      '../x',
      '..\\x',
      '/etc/passwd',
      'C:\\x',
      '\\\\host\\x',
      'file:///x',
      'a/b',
      '.',
      '..',
      'nul\0',
    ];
    const name = fc.oneof(fc.constantFrom(...escapes, '__proto__', 'constructor'), fc.string());
    const where = fc.constantFrom('id', 'kind', 'signedAs');
    fc.assert(
      fc.property(fc.constantFrom(...builtInLessons), where, name, (lesson, key, value) => {
        const [first, ...others] = lesson.packages;
        const text = JSON.stringify({ ...lesson, packages: [{ ...first, [key]: value }, ...others] });
        const found = readLesson(text, labKinds);
        if (!found.ok) {
          expect(found.messages.join('\n')).toMatch(/^(packages\[\d\]|packages|questions\[|goals\[)/);
          return;
        }
        for (const { id, kind } of found.lesson.packages) {
          expect(id).toMatch(/^[a-z0-9-]+$/);
          expect(labKinds).toContain(kind);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('when a good lesson is cut off, then the message names line and column', () => {
    const text = JSON.stringify(builtInLessons[0], null, 2);
    fc.assert(
      fc.property(fc.nat(text.length - 2), (end) => {
        const found = readLesson(text.slice(0, end), labKinds);
        expect(found.ok ? [] : found.messages).toEqual([expect.stringMatching(/^line \d+, column \d+: /)]);
      }),
      { numRuns: 100 },
    );
  });
});
