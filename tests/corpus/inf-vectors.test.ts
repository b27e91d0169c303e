import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseInf, setupApiError, viewInf } from '../../electron/inf';
import { corpusPath } from '../support/corpus';

interface Vectors {
  readonly invalid_files: readonly { i: number; data: string; error: string; errLine: number }[];
  readonly section_names: readonly { i: number; data: string; section: string; error: string }[];
  readonly key_names: readonly { i: number; testSectionBody: string; key: string | null; fields: string[] }[];
}

const path = corpusPath('vectors', 'wine', 'inf-parser.json');
const vectors: Vectors =
  path === null
    ? { invalid_files: [], section_names: [], key_names: [] }
    : JSON.parse(readFileSync(path, 'utf8'));

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const textOf = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1');
const open = (bytes: Uint8Array) => {
  const parsed = parseInf(bytes, 'test.inf');
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
};

describe.skipIf(path === null)("Wine's INF vectors (skipped when the corpus is absent)", () => {
  it('has all 123 vectors', () => {
    const { invalid_files, section_names, key_names } = vectors;
    expect(invalid_files.length + section_names.length + key_names.length).toBe(123);
  });

  it.each(vectors.invalid_files)('opening file $i answers $error at line $errLine', (vector) => {
    const error = setupApiError(open(bytesOf(vector.data)).problems);
    expect(error?.code ?? '0x00000000').toBe(vector.error);
    expect(error?.line ?? 0).toBe(vector.errLine);
  });

  it.each(vectors.section_names)('looking for the section of file $i answers $error', (vector) => {
    const found = viewInf(open(bytesOf(vector.data))).section(textOf(vector.section));
    expect(found === null ? '0xE0000101' : '0x00000000').toBe(vector.error);
  });

  it.each(vectors.key_names)('key and fields of line $i are as Windows gives them', (vector) => {
    const head = '[Version]\r\nSignature="$CHICAGO$"\r\n[Test]\n';
    const view = viewInf(open(Buffer.from(head + textOf(vector.testSectionBody), 'latin1')));
    const line = view.section('Test')?.lines[0];
    if (line === undefined) throw new Error('[Test] has no line');
    expect(view.key(line)).toBe(vector.key === null ? null : textOf(vector.key));
    expect(view.fields(line)).toEqual(vector.fields.map(textOf));
  });
});
