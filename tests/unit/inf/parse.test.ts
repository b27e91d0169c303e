import { describe, expect, it } from 'vitest';
import { parseInf, setupApiError, viewInf } from '../../../electron/inf';
import { codes, parse } from './support';

const head = '[Version]\nSignature="$Windows NT$"\n';

describe('parseInf', () => {
  it('when a section occurs twice in any case then its lines are merged in order', () => {
    const section = parse(`${head}[A]\nx=1\n[B]\ny=2\n[a]\nz=3\n`).index.get('a');
    expect(section?.name).toBe('A');
    expect(section?.lines.map((line) => line.key?.text)).toEqual(['x', 'z']);
    expect(section?.headers.map(({ line }) => line)).toEqual([3, 7]);
  });

  it('when fields stand on continued lines then each has its own line and column', () => {
    const line = parse(`${head}[A]\n  key = one, \\ ; why\n    "two"\n`).index.get('a')?.lines[0];
    expect(line?.key).toEqual({ text: 'key', line: 4, column: 3 });
    expect(line?.fields).toEqual([
      { text: 'one', line: 4, column: 9 },
      { text: 'two', line: 5, column: 5 },
    ]);
  });

  it('when a line ends in a backslash then the header below is swallowed and that is reported', () => {
    const document = parse(`${head}[A]\n1=Disk,,,\\\n[B]\nx=1\n`);
    expect(document.index.has('b')).toBe(false);
    const problem = document.problems.find(({ code }) => code === 'CONTINUED_INTO_SECTION');
    expect(problem).toMatchObject({ severity: 'warning', line: 5, column: 1, path: 'a.inf' });
  });

  it('when a quote stays open then it ends with its line and its place is reported', () => {
    const document = parse(`${head}[A]\nx=a,"b,c\ny=1\n`);
    expect(document.index.get('a')?.lines[0]?.fields.map(({ text }) => text)).toEqual(['a', 'b,c']);
    expect(document.problems).toMatchObject([{ code: 'UNCLOSED_QUOTE', line: 4, column: 5 }]);
  });

  it('when lines end in CR alone then they are read as lines, and reported', () => {
    const document = parse('[Version]\rSignature="$Windows NT$"\r[A]\rx=1\r');
    expect(document.lineEnds).toBe('cr');
    expect(document.index.get('a')?.lines[0]).toMatchObject({ line: 4, column: 1 });
    expect(codes(document)).toEqual(['CR_LINE_ENDS']);
  });

  it.each([
    ['[Other]\nx=1\n', 'NOT_AN_INF', 1, 1],
    ['[Version]\n\nSignature = "Linux"\n', 'NOT_AN_INF', 3, 13],
    ['[x]\n[Version]\nClass=a\n', 'NOT_AN_INF', 2, 1],
    ['\n  stray\n[Version]\nSignature=$CHICAGO$\n', 'EXPECTED_SECTION_NAME', 2, 3],
    [`${head}  [open\n`, 'BAD_SECTION_NAME_LINE', 3, 3],
    [`${head}[${'n'.repeat(256)}]\n`, 'SECTION_NAME_TOO_LONG', 3, 1],
  ])('when Windows refuses %j then the error is %s at %i:%i', (text, code, line, column) => {
    const document = parse(text);
    expect(document.problems[0]).toMatchObject({ code, severity: 'error', line, column });
    expect(setupApiError(document.problems)).not.toBeNull();
  });

  it('when text follows Ctrl+Z then it is ignored and reported', () => {
    const document = parse(`${head}[A]\nx=1\x1a\n[B]\ny=2\n`);
    expect(document.index.has('b')).toBe(false);
    expect(document.problems).toMatchObject([{ code: 'TEXT_AFTER_CONTROL_Z', line: 4, column: 4 }]);
  });

  it('when a value reaches 4096 characters then it is kept and reported', () => {
    const document = parse(`${head}[A]\nx=${'v'.repeat(4095)}\ny=${'v'.repeat(4096)}\n`);
    expect(document.problems).toMatchObject([{ code: 'FIELD_TOO_LONG', line: 5, column: 3 }]);
  });

  it.each([
    ['bytes', new Uint8Array(16 * 1024 * 1024 + 1), 'TOO_LARGE'],
    ['fields', Buffer.from(`${head}[A]\n${','.repeat(500_001)}`), 'TOO_MANY_FIELDS'],
    ['section headers', Buffer.from('[a]\n'.repeat(65_537)), 'TOO_MANY_SECTIONS'],
  ])('when there are too many %s then there is no document but a problem', (_what, bytes, code) => {
    const parsed = parseInf(bytes, 'a.inf');
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.problem.code).toBe(code);
  });

  it('when there are thousands of problems then they are cut, with their number', () => {
    const document = parse(`${head}[A]\n${'x="\n'.repeat(1000)}`);
    expect(document.problems.length).toBe(201);
    expect(document.problems.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', severity: 'info' });
    expect(document.problems.at(-1)?.message).toContain('800');
  });
});

describe('viewInf', () => {
  const localised = (name: string): string => `[Strings.${name}]\nt="${name}"\n`;
  const pick = (text: string, language: number): string | null => {
    const view = viewInf(parse(`${head}[A]\nx=%t%\n${text}`), language);
    const line = view.section('a')?.lines[0];
    return line === undefined ? null : view.field(line, 1);
  };
  const plain = '[Strings]\nt="plain"\n';

  it.each([
    ['the exact locale', 0x0c07, ['0007', '0c07', '0407'], '0c07'],
    ['the neutral language', 0x0c07, ['0407', '0007'], '0007'],
    ['any sublanguage', 0x0c07, ['040c', '0407'], '0407'],
    ['the plain section', 0x0411, ['0407'], 'plain'],
  ])('when [Strings.LLLL] offers it then %s is taken', (_what, language, names, expected) => {
    expect(pick(plain + names.map(localised).join(''), language)).toBe(expected);
  });

  it('when the chosen section lacks a token then no other section is asked', () => {
    expect(pick(`${plain}[Strings.0407]\nother=1\n`, 0x0407)).toBe('%t%');
  });

  it('when a field is beyond the last then there is none', () => {
    const view = viewInf(parse(`${head}[A]\nx=1,,3\n`));
    const line = view.section('A')?.lines[0];
    expect(line && [1, 2, 3, 4].map((index) => view.field(line, index))).toEqual(['1', '', '3', null]);
  });
});
