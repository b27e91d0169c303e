import { beforeAll, describe, expect, it } from 'vitest';
import { explainSection, windowsOfLog } from '../../../electron/explain';
import { bytesLog, indexLog, parseSection, readSection } from '../../../electron/log-reader';
import { createLogWriter, encodeLog, logHeader } from '../../../electron/setupapi-log';
import { offeredAnswers } from '../../../electron/staging';
import type { ExplainedSection } from '../../../shared/model/explanation';
import type { WindowsProfile } from '../../../shared/model/pc';
import type { PromptAnswer } from '../../../shared/model/staging';
import { windowsVersions } from '../../../shared/windows/versions';
import { everyPc, type PackageCase, packageCases } from '../staging/every-pc';
import { input, type Run, run, verdict } from '../staging/fab-audio';

/** What the simulator did, as far as its log can tell. */
interface Done {
  readonly where: string;
  readonly category: string;
  /** What the calling program is told, which older Windows blur. */
  readonly code: string;
  readonly prompt: string;
  readonly judged: boolean;
}

interface Written {
  readonly windows: WindowsProfile;
  readonly done: readonly Done[];
}

const blocked = '0x000004FB';
const clock = { clock: () => new Date('2026-03-14T09:12:41.105Z'), utcOffsetMinutes: 0 };

const alteredInf = packageCases.find(({ name }) => name === 'altered-inf');

/** A changed INF hides what is wrong with the signature, and an unsigned catalog fails under both policies. */
const cases: readonly PackageCase[] = [
  ...packageCases.filter(({ name }) => name !== 'catalog-not-signed'),
  ...packageCases
    .filter(({ name }) => name === 'catalog-not-signed')
    .map((given) => ({ ...given, verdict: { ...given.verdict, driverPolicyCode: '0x800B0100' } })),
  ...(alteredInf === undefined
    ? []
    : [{ ...alteredInf, name: 'altered INF, untrusted root', verdict: verdict('untrusted-root') }]),
];

function logOf(windows: WindowsProfile, { events }: Run): string {
  const writer = createLogWriter(windows, clock);
  const header = logHeader(windows, windows.architectures[0] ?? 'amd64');
  return header + events.map((event) => writer.write(event)).join('');
}

function doneOf(where: string, { result, prompts, events }: Run, answer: PromptAnswer | null): Done {
  return {
    where,
    category: result.category,
    code: result.callerCode,
    prompt: prompts[0] === undefined ? 'nobody asked' : `${prompts[0].dialog}: ${answer ?? ''}`,
    // A blocked file ends validation before its log can tell more.
    judged: result.code !== blocked && events.some(({ type }) => type === 'validation-start'),
  };
}

/** Every log that a package of every kind can leave on every PC, and all that was done where it was left. */
function everyLog(): ReadonlyMap<string, Written> {
  const logs = new Map<string, { windows: WindowsProfile; done: Done[] }>();
  for (const windows of windowsVersions) {
    for (const { name, pc } of everyPc(windows)) {
      for (const given of cases) {
        const start = () => input(windows.id, { facts: given.facts, verdict: given.verdict, pc });
        const where = `${windows.id} ${pc.architecture} ${name} ${pc.user}: ${given.name}`;
        const [asked] = run(start()).prompts;
        for (const answer of asked === undefined ? [null] : offeredAnswers[asked.dialog]) {
          const told = answer === null ? run(start()) : run(start(), answer);
          const text = logOf(windows, told);
          const kept = logs.get(text) ?? { windows, done: [] };
          kept.done.push(doneOf(where, told, answer));
          logs.set(text, kept);
        }
      }
    }
  }
  return logs;
}

async function readBack(text: string): Promise<ExplainedSection> {
  const source = bytesLog(encodeLog(text));
  const index = await indexLog(source);
  const section = index.section(0);
  if (section === null) throw new Error('The log has no section.');
  const parsed = parseSection(await readSection(source, index, section));
  return explainSection(section, parsed, windowsOfLog(index.summary().header));
}

const categoriesOf = (told: ExplainedSection): readonly string[] =>
  told.category === null ? [] : [told.category, ...told.otherCategories];

/** Windows, what was looked at and what was decided: what a log says apart from names and times. */
const shapeOf = (windows: WindowsProfile, told: ExplainedSection): string =>
  [windows.id, told.code, told.findings.map(({ id }) => id), told.prompt?.answer].join(' ');

describe('what the simulator writes', () => {
  const logs = everyLog();
  const told = new Map<string, ExplainedSection>();

  beforeAll(async () => {
    for (const text of logs.keys()) told.set(text, await readBack(text));
  }, 120_000);

  const wrong = (faultOf: (section: ExplainedSection, done: Done) => string | null): readonly string[] =>
    [...logs].flatMap(([text, { done }]) => {
      const section = told.get(text);
      if (section === undefined) return ['not read'];
      return done.flatMap((each) => {
        const fault = faultOf(section, each);
        return fault === null ? [] : [`${each.where}: ${fault}`];
      });
    });

  it('when it is read back then the category is that of the run, or among those the log cannot tell apart', () => {
    expect(logs.size).toBeGreaterThan(1000);
    expect(
      wrong((section, { category, judged }) => {
        const categories = categoriesOf(section);
        const right = judged ? categories.includes(category) : categories.length === 0;
        return right ? null : `${category} read as ${categories.join(' or ') || 'nothing'}`;
      }),
    ).toEqual([]);
  });

  it('when the log decides between categories then no other is named', () => {
    const possible = new Map<string, Set<string>>();
    for (const [text, { windows, done }] of logs) {
      const section = told.get(text);
      if (section === undefined) continue;
      const shape = shapeOf(windows, section);
      const seen = possible.get(shape) ?? new Set();
      for (const { category } of done) seen.add(category);
      possible.set(shape, seen);
    }
    const vain = [...logs].flatMap(([text, { windows, done }]) => {
      const section = told.get(text);
      if (section === undefined) return [];
      const seen = possible.get(shapeOf(windows, section));
      return categoriesOf(section)
        .filter((category) => !seen?.has(category))
        .map((category) => `${done[0]?.where}: ${category} can never leave this log`);
    });
    expect(vain).toEqual([]);
  });

  it('when it is read back then the code is the one that the caller was told', () => {
    expect(
      wrong(({ code }, done) => {
        const read = (code ?? '0x00000000').toUpperCase();
        return read === done.code.toUpperCase() ? null : `${done.code} read as ${read}`;
      }),
    ).toEqual([]);
  });

  it('when it is read back then question and answer are those of the run', () => {
    expect(
      wrong(({ prompt }, done) => {
        const read = prompt === null ? 'nobody asked' : `${prompt.dialog}: ${prompt.answer}`;
        return read === done.prompt ? null : `${done.prompt} read as ${read}`;
      }),
    ).toEqual([]);
  });

  it('when a run failed then the reader says why, and what to do', () => {
    expect(
      wrong(({ status, findings, decisive, summary }, { code }) => {
        if ((status === 'FAILURE') !== (code !== '0x00000000')) return `${code} read as ${status}`;
        if (status !== 'FAILURE') return null;
        if (decisive === null || findings[0] === undefined) return 'fails without a reason';
        return findings[0].remedy === '' || summary.includes('undefined') ? 'fails without a remedy' : null;
      }),
    ).toEqual([]);
  });
});
