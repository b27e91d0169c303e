import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  parseEntry,
  parseSection,
  readLineBytes,
  readLines,
  readSection,
  searchLog,
} from '../../electron/log-reader';
import type { LogNode } from '../../shared/model/log-index';
import { corpusPath } from '../support/corpus';
import { indexed } from '../support/log-texts';

/** Real logs, and excerpts of real logs, beside the project. */
const folder = corpusPath('logs');
const logs =
  folder === null
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'));

/** Lines of excerpts that say that something was left out. */
const leftOut = /left out of this excerpt/;

/** Numbers of the lines that a pattern finds, independently of the reader. */
const grep = (bytes: Buffer, pattern: RegExp): readonly number[] =>
  bytes
    .toString('latin1')
    .split('\n')
    .flatMap((line, at) => (pattern.test(line) ? [at + 1] : []));

describe.skipIf(logs.length === 0)('real logs', () => {
  it.each(logs)('when %s is read then it is there byte for byte', async (name) => {
    const bytes = readFileSync(path.join(folder ?? '', name));
    const { source, index } = await indexed(bytes);
    const parts: Uint8Array[] = [];
    for (let line = 1; line <= index.lines; line += 1)
      parts.push((await readLineBytes(source, index, line)) ?? Buffer.from('missing'));
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    const texts = (await readLines(source, index, 1, index.lines)).map(({ text }) => text);
    expect(texts).toEqual(
      bytes
        .toString('utf8')
        .replace(/\r?\n$/, '')
        .split(/\r?\n/),
    );
  });

  it.each(logs)('when %s is read then failures agree with a plain search', async (name) => {
    const bytes = readFileSync(path.join(folder ?? '', name));
    const { source, index } = await indexed(bytes);
    expect(index.severeLines('error', 0, index.lines)).toEqual(grep(bytes, /^!!!/));
    expect(index.severeLines('warning', 0, index.lines)).toEqual(grep(bytes, /^! /));
    const sections = index.sections(0, index.sectionCount);
    expect(sections.map(({ firstLine }) => firstLine)).toEqual(grep(bytes, /^>>> {2}\[/));
    const status = /^<<< {2}\[Exit status: /;
    expect(sections.map(({ lastLine }) => lastLine)).toEqual(grep(bytes, status));
    const failed = sections.filter((each) => each.status === 'failure').map(({ lastLine }) => lastLine);
    expect(failed).toEqual(grep(bytes, /Exit status: FAILURE/));
    expect(index.summary()).toMatchObject({ failedSections: failed.length, sections: sections.length });
    const found: number[] = [];
    for await (const batch of searchLog(source, index, { severities: ['error'] })) found.push(...batch.lines);
    expect(found).toEqual(grep(bytes, /^!!!/));
  });

  it.each(logs)('when %s is parsed then every line and every block is understood', async (name) => {
    const { source, index } = await indexed(readFileSync(path.join(folder ?? '', name)));
    const lines = await readLines(source, index, 1, index.lines);
    const raw = lines.map(parseEntry).filter(({ kind, text }) => kind === 'raw' && !leftOut.test(text));
    expect(raw).toEqual([]);
    for (const section of index.sections(0, index.sectionCount)) {
      const own = await readSection(source, index, section);
      const parsed = parseSection(own);
      expect(parsed.facts).toMatchObject({ status: section.status, exitCode: section.exitCode });
      expect([parsed.title, parsed.startTime, parsed.endTime]).toEqual([
        section.title,
        section.startTime,
        section.endTime,
      ]);
      const open = own.some(({ text }) => leftOut.test(text)) ? [] : parsed.nodes.flatMap(unclosed);
      expect(open).toEqual([]);
    }
  });

  it.each(logs)('when %s is written again in UTF-16 then the same is found', async (name) => {
    const text = readFileSync(path.join(folder ?? '', name), 'utf8');
    const [plain, wide] = [await indexed(Buffer.from(text)), await indexed(Buffer.from(text, 'utf16le'))];
    const bare = (each: object) => ({ ...each, byteStart: 0, byteEnd: 0 });
    expect(wide.index.sections(0, 1e6).map(bare)).toEqual(plain.index.sections(0, 1e6).map(bare));
    expect(await readLines(wide.source, wide.index, 1, 1e6)).toEqual(
      await readLines(plain.source, plain.index, 1, 1e6),
    );
  });
});

function unclosed({ entry, children, closing }: LogNode): readonly string[] {
  const own = entry.brace !== null && closing === null ? [`${entry.line}: ${entry.text}`] : [];
  return [...own, ...children.flatMap(unclosed)];
}

describe.skipIf(folder === null)('what real logs do not hold', () => {
  it.each(logs)('when %s is searched, then it holds no hash of a file and no thumbprint', (name) => {
    const found = grep(readFileSync(path.join(folder ?? '', name)), /\b(?:[0-9a-f]{40}|[0-9a-f]{64})\b/i);
    expect(found).toEqual([]);
  });
});
