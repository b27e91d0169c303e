import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeInf, parseInf, viewInf } from '../../electron/inf';
import type { Architecture, InfFacts } from '../../shared/model/inf';
import { sample } from '../unit/inf/support';

const architecture = fc.constantFrom<Architecture[]>('amd64', 'x86', 'arm64', 'arm', 'ia64');

/** Reads and describes whatever the bytes are; what must hold of every answer is checked here. */
function check(bytes: Uint8Array, arch: Architecture): InfFacts | null {
  const parsed = parseInf(bytes, 'a.inf');
  if (!parsed.ok) {
    expect(parsed.problem.severity).toBe('error');
    return null;
  }
  const document = parsed.value;
  const view = viewInf(document);
  for (const section of document.sections) {
    for (const line of section.lines) {
      if (line.fields.length === 0) throw new Error('a line without fields');
      for (const field of line.fields) {
        if (field.text.includes('%') && view.resolve(field).text.length > 4097) throw new Error('too long');
      }
    }
  }
  const facts = describeInf(document, { path: 'a.inf', architecture: arch });
  for (const problem of facts.problems) {
    expect(problem.line ?? 1).toBeGreaterThanOrEqual(1);
    expect(problem.column ?? 1).toBeGreaterThanOrEqual(1);
    expect(problem.message).not.toBe('');
  }
  for (const file of facts.files) {
    expect(file.source).not.toMatch(/^\/|\\|\0/);
    expect(file.source).not.toBe('');
  }
  return facts;
}

const token = fc.constantFrom(
  ...[
    '[',
    ']',
    '=',
    ',',
    ';',
    '"',
    '""',
    '\\',
    '\\\n',
    '%',
    '%%',
    '%Mfg%',
    '%11%',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
  ],
  ...[
    '\0',
    '\x1a',
    '@',
    '..',
    'Version',
    'Signature',
    '$CHICAGO$',
    'Manufacturer',
    'CopyFiles',
    'Needs',
    'Include',
  ],
  ...[
    '.NTamd64',
    'NTx86.6.1',
    'Strings',
    'Models',
    'Install',
    '.Services',
    'AddService',
    'SourceDisksFiles',
    '1',
  ],
);

describe('inf fuzz', () => {
  it('when given arbitrary bytes then it answers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), architecture, (bytes, arch) => {
        check(bytes, arch);
      }),
      { numRuns: 300 },
    );
  });

  it('when given the words of the grammar in any order then it answers', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 300 }), architecture, (words, arch) => {
        check(Buffer.from(`[Version]\nSignature=$CHICAGO$\n${words.join('')}`), arch);
      }),
      { numRuns: 500 },
    );
  });

  it('when a good INF is changed at any place then it answers', () => {
    const edit = fc.record({ at: fc.nat(sample.length), drop: fc.nat(20), put: token });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), architecture, (edits, arch) => {
        const text = edits.reduce(
          (now, { at, drop, put }) => now.slice(0, at) + put + now.slice(at + drop),
          sample,
        );
        check(Buffer.from(text), arch);
      }),
      { numRuns: 500 },
    );
  });

  it('when line ends and encoding change then the facts do not', () => {
    const facts = (bytes: Uint8Array): unknown => {
      const { encoding, encodingEvidence, lineEnds, problems, ...rest } =
        check(bytes, 'amd64') ?? ({} as InfFacts);
      return rest;
    };
    const expected = facts(Buffer.from(sample));
    for (const ends of ['\n', '\r\n', '\r']) {
      const text = sample.replaceAll('\n', ends);
      expect(facts(Buffer.from(text))).toEqual(expected);
      expect(facts(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(expected);
      expect(facts(Buffer.from(text, 'utf16le').swap16())).toEqual(expected);
    }
  });

  it('when any values are quoted then they come back as they were', () => {
    const value = fc
      .string({ unit: fc.constantFrom(...'abc ,;="\\[]%\t'.replace('%', '')), maxLength: 30 })
      .map((text) => text.replaceAll('"', ''));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 10 }), (values) => {
        const line = `k=${values.map((text) => `"${text}"`).join(',')}`;
        const parsed = parseInf(Buffer.from(`[Version]\nSignature=$CHICAGO$\n[A]\n${line}\n`), 'a.inf');
        if (!parsed.ok) throw new Error(parsed.problem.message);
        const view = viewInf(parsed.value);
        const found = view.section('A')?.lines[0];
        expect(found && view.fields(found)).toEqual(values);
      }),
    );
  });

  it.each([
    ['backslashes', '\\ '.repeat(500_000)],
    ['continuations', 'a \\\n'.repeat(300_000)],
    ['quotes', '"'.repeat(1_000_000)],
    ['percent signs', `x=${'%a'.repeat(500_000)}`],
    ['open brackets', '[\n'.repeat(60_000)],
    ['commas', ','.repeat(400_000)],
    ['a Needs chain', Array.from({ length: 20_000 }, (_, i) => `[s${i}]\nNeeds=s${i + 1}\n`).join('')],
    [
      'lists that are named again and again',
      `[Install.NTamd64]\n${'CopyFiles=List64,List64\n'.repeat(100_000)}`,
    ],
    [
      'one service section for many services',
      `[Service]\n${'a=b\n'.repeat(50_000)}[Install.NTamd64.Services]\n${Array.from({ length: 50_000 }, (_, i) => `AddService=s${i},,Service\n`).join('')}`,
    ],
    ['manufacturers', `[Manufacturer]\n${'m=Models,NTamd64,NTamd64.6.1\n'.repeat(80_000)}`],
  ])('when an INF is full of %s then it is read before the test runs out of time', (_name, text) => {
    // vitest's own time limit ends a quadratic reader; nothing is measured.
    check(Buffer.from(`${sample}${text}`), 'amd64');
  });
});
