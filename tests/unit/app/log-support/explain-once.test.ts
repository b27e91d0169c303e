import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExplainOptions, explainOnce } from '../../../../electron/app';
import { logDocumentSchema } from '../../../../shared/model/explanation';
import { corpusPath } from '../../../support/corpus';
import { logBytes, textLog } from '../../../support/log-texts';
import { tempFolder } from '../../../support/temp-folder';
import { writeCabinet } from '../../intake/support/cabinet-writer';
import { writeZip } from '../../intake/support/zip-writer';

const explain = (path: string, options: ExplainOptions) =>
  explainOnce(path, {
    ...options,
    dataFolder: tempFolder(),
    tempFolder: tempFolder(),
    workers: { hash: null, archive: null },
  });

/** All `.log` files below a folder; none where it is not there. */
function logsBelow(folder: string | null): readonly (readonly [name: string, path: string])[] {
  if (folder === null) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.log'))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
    .map((path) => [basename(path), path] as const);
}

const real = logsBelow(corpusPath('logs'));
/** One log for each way that an installation can go, named after how it ends. */
const examples = logsBelow(corpusPath('..', 'design', 'log-examples'));

describe('logs in an archive', () => {
  interface Packed {
    readonly name: string;
    readonly data: Uint8Array;
  }
  const other: Packed = { name: 'msinfo.nfo', data: Buffer.from('no log') };
  const files: readonly Packed[] = [
    { name: 'logs/setupapi.setup.log', data: logBytes(textLog.slice(0, 10)) },
    { name: 'logs/setupapi.dev.log', data: logBytes(textLog) },
    other,
  ];
  const kinds = [
    ['zip', (all: readonly Packed[]) => writeZip(all)],
    ['cab', async (all: readonly Packed[]) => writeCabinet([all])],
  ] as const;

  it.each(kinds)(
    'when a %s of logs is given, then the device log is read and the other one is named',
    async (kind, write) => {
      const path = join(tempFolder(), `from-customer.${kind}`);
      writeFileSync(path, await write(files));
      const { document, others } = await explain(path, { which: 'failed', redact: false });
      expect(document.source).toMatchObject({ path, member: 'logs/setupapi.dev.log' });
      expect(document.summary).toEqual({ sections: 2, failed: 1, refusals: 1 });
      expect(others).toEqual(['logs/setupapi.setup.log']);
    },
  );

  it.each(kinds)('when a %s holds no log, then it says which file is wanted', async (kind, write) => {
    const path = join(tempFolder(), `from-customer.${kind}`);
    writeFileSync(path, await write([other]));
    await expect(explain(path, { which: 'failed', redact: false })).rejects.toThrow(
      /holds no log\. Open setupapi\.dev\.log/,
    );
  });
});

describe.skipIf(real.length === 0)('real logs (skipped without the corpus)', () => {
  it.each(real)(
    'when %s is explained, then every section is, and the document keeps its promise',
    async (_, path) => {
      const { document, shown } = await explain(path, { which: 'all', redact: false });
      expect(logDocumentSchema.parse(document)).toEqual(document);
      expect(document.sections).toHaveLength(document.summary.sections);
      for (const { explained, evidence } of shown) {
        if (explained.status !== 'FAILURE') continue;
        expect(evidence.filter(({ decisive }) => decisive).map(({ line }) => line)).toEqual([
          explained.decisive?.line,
        ]);
      }
    },
  );

  it.each(real)(
    'when %s is explained without secrets, then sections and lines are the same',
    async (_, path) => {
      const { document } = await explain(path, { which: 'all', redact: false });
      const { document: redacted } = await explain(path, { which: 'all', redact: true });
      const outline = ({ sections }: typeof document) =>
        sections.map(({ line, lines, code, status }) => [line, lines, code, status]);
      expect(outline(redacted)).toEqual(outline(document));
      expect(redacted.sections.map(({ findings }) => findings.map(({ title }) => title))).toEqual(
        document.sections.map(({ findings }) => findings.map(({ title }) => title)),
      );
    },
  );
});

describe.skipIf(examples.length === 0)('logs of every outcome (skipped without the examples)', () => {
  it.each(examples)('when %s is explained, then it ends as its name says', async (_, path) => {
    const { document } = await explain(path, { which: 'all', redact: false });
    const [section] = document.sections;
    const fails = /refused|declined|missing-file|code-52|no-user-interface/.test(path);
    expect(section?.status).toBe(fails ? 'FAILURE' : 'SUCCESS');
    expect(document.summary.failed).toBe(fails ? 1 : 0);
    expect(section?.refused).toBe(/refused|declined|code-52|no-user-interface/.test(path));
  });
});
