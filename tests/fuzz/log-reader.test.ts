import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indexLog,
  parseEntry,
  parseSection,
  readLineBytes,
  readLines,
  readSection,
  searchLog,
} from '../../electron/log-reader';
import { cutAt, everything, indexed, logBytes, olderLog, textLog } from '../support/log-texts';
import { mutation } from '../support/mutate';

const ends = fc.constantFrom('\r\n', '\n', '\r', '\r\r\n', '\n\r');
const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...textLog, ...olderLog), weight: 8 },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\0\0\0\0',
    '>>>',
    '<<<',
    '>>>  [',
    '<<<  [Exit status: ',
    '!!!',
    '!',
    '[',
    '#E1',
    '\ufeff',
  ),
  // Longer than what is looked at of a line, which may end within the word that counts.
  fc.constantFrom('x'.repeat(5000), `<<<  [Exit status: ${' '.repeat(4072)}FAILURE(0x00000005)]`),
);
/** Logs put together from lines that mean something, in any order, encoding and state. */
const madeUp = fc
  .tuple(fc.array(fc.tuple(piece, ends), { maxLength: 80 }), fc.constantFrom('utf8', 'latin1', 'utf16le'))
  .map(([parts, encoding]) =>
    Buffer.from(parts.map((part) => part.join('')).join(''), encoding as BufferEncoding),
  );
const bigEndian = madeUp.map((bytes) => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16());
const log = fc.oneof(
  madeUp,
  bigEndian,
  fc.uint8Array({ maxLength: 2000 }),
  fc
    .tuple(fc.constantFrom(logBytes(textLog), logBytes(olderLog)), mutation)
    .map(([bytes, spoil]) => spoil(bytes)),
);

describe('a log of any bytes', () => {
  it('when it is cut anywhere then the index is the same', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.array(fc.nat(3000), { maxLength: 12 }), async (bytes, cuts) => {
        const whole = everything((await indexed(bytes)).index);
        expect(everything(await indexLog(cutAt(bytes, cuts)))).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('when its beginning is far behind then cuts make no difference either', async () => {
    const head = logBytes([...textLog, ...textLog], '\r\n');
    const long = Buffer.concat(Array.from({ length: 40 }, () => head));
    await fc.assert(
      fc.asyncProperty(log, fc.array(fc.nat(long.length + 3000), { maxLength: 30 }), async (bytes, cuts) => {
        const all = Buffer.concat([long, bytes]);
        expect(everything(await indexLog(cutAt(all, cuts)))).toEqual(everything((await indexed(all)).index));
      }),
      { numRuns: 60 },
    );
  });

  it('when its lines are put together then they are the log, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(log, async (bytes) => {
        const { source, index } = await indexed(bytes);
        const parts: Uint8Array[] = [];
        for (let line = 1; line <= index.lines; line += 1)
          parts.push((await readLineBytes(source, index, line)) ?? Buffer.from('missing'));
        expect(Buffer.concat(parts).equals(bytes)).toBe(true);
        expect(await readLines(source, index, 1, index.lines + 9)).toHaveLength(index.lines);
      }),
      { numRuns: 300 },
    );
  });

  it('when it is parsed then no line is lost, and index, entries and search agree', async () => {
    await fc.assert(
      fc.asyncProperty(log, async (bytes) => {
        const { source, index } = await indexed(bytes);
        const lines = await readLines(source, index, 1, index.lines);
        for (const severity of ['warning', 'error'] as const) {
          const loud = lines.map(parseEntry).filter((entry) => entry.severity === severity);
          const numbers = loud.map(({ line }) => line);
          expect(index.severeLines(severity, 0, index.lines)).toEqual(numbers);
          const found: number[] = [];
          for await (const batch of searchLog(source, index, { severities: [severity] }))
            found.push(...batch.lines);
          expect(found).toEqual(numbers);
        }
        for (const section of index.sections(0, index.sectionCount)) {
          expect(section.lastLine).toBeGreaterThanOrEqual(section.firstLine);
          expect(section.lastLine).toBeLessThanOrEqual(index.lines);
          expect(section.byteEnd).toBeGreaterThanOrEqual(section.byteStart);
          expect(section.byteEnd).toBeLessThanOrEqual(bytes.length);
          parseSection(await readSection(source, index, section));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('when a line is long and hostile then it is parsed in time that grows with its length', () => {
    const hostile = [
      ' ',
      '{',
      '0x00000001',
      ' exit',
      'Error 5: ',
      ' - ',
      '!',
      '[',
      '09:12:41.198 ',
      'a: ',
      '\\',
    ];
    for (const part of hostile) {
      const text = `     sto: ${part.repeat(Math.ceil(60_000 / part.length))}`;
      for (const each of [text, text.trim(), `${text}}`, part.repeat(6000)])
        expect(parseEntry({ line: 1, text: each }).line).toBe(1);
    }
  });
});
