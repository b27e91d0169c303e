import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bootSession, createLogWriter, logHeader } from '../../../electron/setupapi-log';
import type { StageInput } from '../../../electron/staging';
import type { PromptAnswer } from '../../../shared/model/staging';
import type { VerdictReason } from '../../../shared/model/verdict';
import {
  facts,
  file,
  input,
  kernelFile,
  pc,
  run,
  verdict,
  windows,
  withoutCatalog,
} from '../staging/fab-audio';

/** Example sections of three Windows families lie beside the project where it is developed. */
const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'design', 'log-examples');
const present = existsSync(folder);

const ids = { w7: '7', w10: '10-22h2', w11: '11-24h2' } as const;
type Family = keyof typeof ids;

const reason = (name: VerdictReason): Partial<StageInput> => ({ verdict: verdict(name) });
const noCatalog = { facts: withoutCatalog(), verdict: verdict('no-catalog') };
const off = (family: Family): Partial<StageInput> => ({
  pc: pc({ windows: ids[family], enforcement: false }),
});
const alteredInf = {
  facts: facts({
    files: [
      file('fabaudio.inf', { role: 'inf', status: 'altered' }),
      file('fabaudio.cat', { role: 'catalog' }),
      kernelFile(),
    ],
  }),
  verdict: verdict('altered-inf'),
};
const missing = {
  facts: facts({
    files: [
      file('fabaudio.inf', { role: 'inf' }),
      file('fabaudio.cat', { role: 'catalog' }),
      kernelFile({ present: false, status: 'missing', size: null }),
    ],
  }),
  verdict: verdict('unknown', { missingFiles: ['fabaudio.sys'] }),
};

type Scenario = (family: Family) => { readonly given: Partial<StageInput>; readonly answer?: PromptAnswer };

const scenarios: Readonly<Record<string, Scenario>> = {
  '01-whql-silent': () => ({ given: reason('microsoft') }),
  '02-trusted-publisher-silent': () => ({ given: reason('trusted') }),
  '03-unknown-accepted': () => ({ given: reason('unknown'), answer: 'install' }),
  '04-unknown-accepted-always-trust': () => ({ given: reason('unknown'), answer: 'install-always-trust' }),
  '05-unknown-declined': () => ({ given: reason('unknown'), answer: 'dont-install' }),
  '06-untrusted-refused': () => ({ given: reason('untrusted') }),
  '07a-no-catalog-accepted': () => ({ given: noCatalog, answer: 'install-anyway' }),
  '07b-no-catalog-declined': () => ({ given: noCatalog, answer: 'dont-install' }),
  '07c-no-catalog-refused': () => ({ given: noCatalog }),
  '07d-no-catalog-accepted-code-integrity-off': (family) => ({
    given: { ...noCatalog, ...off(family) },
    answer: 'install-anyway',
  }),
  '08-untrusted-root-refused': () => ({ given: reason('untrusted-root') }),
  '08a-untrusted-root-accepted': () => ({ given: reason('untrusted-root'), answer: 'install-anyway' }),
  '09-altered-inf-refused': () => ({ given: alteredInf }),
  '09a-altered-inf-accepted': () => ({ given: alteredInf, answer: 'install-anyway' }),
  '10a-altered-file-accepted': () => ({ given: reason('altered-file'), answer: 'install-anyway' }),
  '10b-altered-file-declined': () => ({ given: reason('altered-file'), answer: 'dont-install' }),
  '11-unknown-refused-no-user-interface': (family) => ({
    given: { ...reason('unknown'), pc: pc({ windows: ids[family], interactive: false }) },
  }),
  '12-missing-file': () => ({ given: missing }),
};

const files: Readonly<Record<Family, readonly string[]>> = {
  w7: ['01', '02', '03', '04', '05', '06', '07a', '07b', '08a', '09a', '10a', '10b', '11', '12'],
  w10: ['01', '02', '03', '04', '05', '06', '07c', '07d', '08', '09', '10a', '10b', '11', '12'],
  w11: ['01', '02', '03', '04', '05', '06', '07c', '07d', '08', '09', '10a', '10b', '11', '12'],
};

/** What differs from run to run: times, identifiers, the store folder's hash, temporary names, durations. */
function normalise(text: string): string {
  return text
    .replace(/\d{4}\/\d\d\/\d\d/g, 'DATE')
    .replace(/\d\d:\d\d:\d\d\.\d{3}/g, 'TIME')
    .replace(/(Temp\\)\{[0-9a-f-]{36}\}/g, '$1{GUID}')
    .replace(/(_amd64_(?:neutral_)?)[0-9a-f]{16}/g, '$1HASH')
    .replace(/SET[0-9A-F]{4}\.tmp/g, 'SET.tmp')
    .replace(/(Time {0,8} = )\d+ ?ms/g, '$1N ms');
}

function write(family: Family, scenario: Scenario): string {
  const profile = windows(ids[family]);
  const { given, answer } = scenario(family);
  const { events } = run(input(ids[family], given), ...(answer === undefined ? [] : [answer]));
  const clock = (): Date => new Date('2022-03-14T09:12:41.105Z');
  const writer = createLogWriter(profile, { clock, utcOffsetMinutes: 0 });
  const start = logHeader(profile, 'amd64') + bootSession(clock(), 0);
  return start + events.map((event) => writer.write(event)).join('');
}

/**
 * Every line matches, the unconfirmed ones too: a deviation from an unconfirmed line would be listed here, with
 * the reason, as `<file>: <line>`.
 */
const deviations: ReadonlySet<string> = new Set();

const title = present
  ? 'the design examples'
  : 'the design examples (skipped: ../shared/design/log-examples is absent)';
describe.skipIf(!present)(title, () => {
  for (const family of Object.keys(files) as Family[]) {
    for (const number of files[family]) {
      const [name, scenario] = Object.entries(scenarios).find(([key]) => key.startsWith(`${number}-`)) ?? [];
      const example = `${family}-${name}.log`;
      it(`when ${example} is staged then the log has the same lines`, () => {
        if (scenario === undefined) throw new Error(`no scenario ${number}`);
        const expected = normalise(readFileSync(join(folder, example), 'latin1')).split('\r\n');
        const actual = normalise(write(family, scenario)).split('\r\n');
        const kept = (lines: readonly string[]): readonly string[] =>
          lines.filter((line) => !deviations.has(`${example}: ${line}`));
        expect(kept(actual)).toEqual(kept(expected));
      });
    }
  }
});
