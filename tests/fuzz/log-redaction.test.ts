import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../electron/support';

/** Names and numbers that no line of a log contains by itself. */
const word = fc.stringMatching(/^q[a-z0-9]{7,14}z$/);

type Place = (secret: string) => string;
const places: readonly Place[] = [
  (name) => `     inf: Opened INF: 'C:\\Users\\${name}\\Desktop\\x.inf' ([strings])`,
  (name) => `      cmd: "C:\\Documents and Settings\\${name}\\dpinst.exe" /sw`,
  (name) => `     cpy: /home/${name}/wine`,
  (name) => `>>>  [Device Install (Hardware initiated) - USB\\VID_046D&PID_C52B\\${name}]`,
  (name) => `     dvi: Opened \\\\${name}\\share\\driver`,
  (name) => `     ump: user: CORP\\${name}`,
  (name) => `     set: Computer name: ${name}`,
  (name) => `     set: Contact ${name}@example.org`,
];

/** Where a secret may turn up once more. */
const echoes: readonly Place[] = [
  (name) => `     flq: Copying '${name.toUpperCase()}.sys'`,
  (name) => `!!!  sto: ${name} failed. Error = 0xE0000247`,
  (name) => `     dvi: folder-${name}-x`,
];

const line = fc.oneof(
  fc.string({ maxLength: 80 }).map((text) => text.replace(/[\r\n]/g, ' ')),
  fc.constantFrom(
    '<<<  [Exit status: FAILURE(0xe0000247)]',
    '     sig: {_VERIFY_FILE_SIGNATURE} 09:12:41.271',
    '',
  ),
);

describe('taking secrets out of a log', () => {
  it('when secrets stand anywhere in a document, then none is left and lines stay lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.constantFrom(...places), fc.constantFrom(...echoes)), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.array(line, { maxLength: 10 }),
        (secrets, others) => {
          const lines = secrets.flatMap(([secret, place, echo], at) => [
            echo(secret),
            others[at] ?? '',
            place(secret),
          ]);
          const redact = createRedactor(lines);
          const told = lines.map(redact);
          expect(told).toHaveLength(lines.length);
          const text = told.join('\n').toLowerCase();
          for (const [secret] of secrets) expect(text).not.toContain(secret.toLowerCase());
          expect(text.split('\n')).toHaveLength(lines.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('when any text is given, then it is never refused, and what was taken out stays out', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 200 }), { maxLength: 8 }), (lines) => {
        const redact = createRedactor(lines);
        for (const each of lines) expect(redact(redact(each))).toBe(redact(each));
      }),
      { numRuns: 300 },
    );
  });
});
