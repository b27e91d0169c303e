import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { type App, AppError, createApp } from '../../../electron/app';
import { makePackage } from '../../../electron/lab';
import { api, type CallName, eventSchema } from '../../../shared/api';
import { windowsVersions } from '../../../shared/windows/versions';
import { logBytes, textLog } from '../../support/log-texts';
import type { OpenTarget } from '../command/target';
import { fromSchema, type Words } from '../spoil/from-schema';
import { spoilValue } from '../spoil/json';
import type { Random } from '../spoil/random';
import { refuseInternal } from './package';

type Call = readonly [name: string, input: unknown];

const names = Object.keys(api) as CallName[];
/** Cases for which one engine lives: so many PCs and packages are not more than a person has. */
const LIFE = 60;
/** Values of one kind that are remembered. */
const MOST_KNOWN = 20;

/** `$pcId#3` stands for the third PC that a call has told of, as long as there are so many; else for another. */
const place = /^\$(\w+)#(\d+)$/;
const files = [
  'package',
  'package/none.inf',
  'setupapi.dev.log',
  'broken.zip',
  'new',
  'new/deeper',
  'none',
  '.',
] as const;
const kindOf: Readonly<Record<string, string>> = {
  thumbprints: 'thumbprint',
  pcIds: 'pcId',
  leftOut: 'pcId',
  previousId: 'inspectionId',
};

const words: Words = (key, random) => {
  if (key === 'path' || key === 'folder') return random.pick(files);
  if (key === 'windows' || key === 'upgradedFrom') return random.pick(windowsVersions)?.id ?? '11-24h2';
  if (key === 'kind')
    return random.pick(['publisher', 'unknown-publisher', 'altered-file', 'unsigned-catalog-missing']);
  if (/Ids$/.test(key) && key !== 'pcIds')
    return random.pick(['USB\\VID_1234&PID_5678', 'PCI\\VEN_1', '*PNP0001', 'a']);
  return `$${kindOf[key] ?? key}#${random.below(6)}`;
};

const makers = names.map((name) => [name, fromSchema(api[name].input, words)] as const);

const openPackage: Call = [
  'package.open',
  { source: { kind: 'path', path: 'package' }, pcId: '$pcId#0', jobId: 'job' },
];
const openLog: Call = ['log.open', { source: { kind: 'path', path: 'setupapi.dev.log' }, jobId: 'job' }];
const stories: readonly (readonly Call[])[] = [
  [
    openPackage,
    ['install.start', { inspectionId: '$inspectionId#0', packageIndex: 0, pcId: '$pcId#1' }],
    ['install.answer', { runId: '$runId#0', answer: 'install-always-trust' }],
  ],
  [
    openPackage,
    [
      'trust.add',
      {
        pcId: '$pcId#0',
        store: 'trusted',
        from: { kind: 'package', inspectionId: '$inspectionId#0', packageIndex: 0 },
      },
    ],
    ['trust.list', { pcId: '$pcId#0' }],
    ['trust.undo', { pcId: '$pcId#0', undoId: '$undoId#0' }],
  ],
  [
    openPackage,
    [
      'matrix.run',
      {
        inspectionId: '$inspectionId#0',
        pcIds: ['$pcId#0'],
        fresh: [{ windows: '7', architecture: 'amd64' }],
        users: ['admin'],
      },
    ],
  ],
  [
    openLog,
    ['log.sections', { logId: '$logId#0', from: 0, count: 10 }],
    ['log.lines', { logId: '$logId#0', from: 1, to: 40 }],
    ['log.search', { logId: '$logId#0', query: { text: 'sto' }, limit: 10 }],
    ['log.explain', { logId: '$logId#0', section: 0 }],
  ],
  [
    ['pc.create', { windows: '11-24h2', name: 'Lab' }],
    ['pc.reset', { pcId: '$pcId#9' }],
    ['pc.restore', { trashId: '$trashId#0' }],
    ['pc.export', { pcId: '$pcId#9' }],
  ],
  [
    ['device.plugIn', { pcId: '$pcId#0', hardwareIds: ['USB\\VID_1234&PID_5678'], compatibleIds: [] }],
    ['store.list', { pcId: '$pcId#0' }],
  ],
];

/** Every call of the contract, with input that fits its schema or nearly so, against the whole engine. */
export const calls: OpenTarget = async (folder) => {
  const { folder: made } = await makePackage('publisher', join(folder, 'made'), { keyType: 'ecdsa' });
  let bench = await open(folder, made);
  let age = 0;
  return {
    // A call may read and hash a package, or make keys.
    limit: 10_000,
    seeds: stories.map((story) => Buffer.from(JSON.stringify(story))),
    mutate: spoilCalls,
    async run(input) {
      const list = callsIn(input);
      if (list === null) return;
      age += 1;
      if (age > LIFE) {
        await bench.close();
        bench = await open(folder, made);
        age = 0;
      }
      for (const call of list.slice(0, 12)) await bench.run(call);
      bench.check();
    },
    close: () => bench.close(),
  };
};

function spoilCalls(input: Uint8Array, random: Random): Uint8Array {
  const list = [...(callsIn(input) ?? [])];
  const at = random.below(list.length);
  const [name, given] = list[at] ?? ['app.info', {}];
  const choice = random.below(8);
  if (choice < 5) {
    const [made, make] = random.pick(makers) ?? ['app.info', () => ({})];
    list.splice(random.below(list.length + 1), 0, [made, make(random)]);
  } else if (choice === 5) list[at] = [name, spoilValue(given, random)];
  else if (choice === 6) list.splice(at, 1);
  else list.splice(at, 0, [name, given]);
  return Uint8Array.from(Buffer.from(JSON.stringify(list)));
}

function callsIn(input: Uint8Array): readonly Call[] | null {
  try {
    const list: unknown = JSON.parse(Buffer.from(input).toString('utf8'));
    if (!Array.isArray(list)) return null;
    return list.flatMap((each) => (Array.isArray(each) ? [[String(each[0]), each[1]] as const] : []));
  } catch {
    return null;
  }
}

/** An engine with a folder of its own, and what it has told so far. */
async function open(folder: string, made: string) {
  const root = join(folder, 'bench');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'setupapi.dev.log'), logBytes(textLog));
  writeFileSync(join(root, 'broken.zip'), 'PK\x03\x04 and no more');
  const app = await createApp({
    dataFolder: join(root, 'data'),
    tempFolder: join(root, 'temp'),
    workers: { hash: null, archive: null },
    host: 'loopback',
    version: '0.0.0',
    promptWindows: false,
    openPaths: [],
    now: () => new Date(),
  });
  const known = new Map<string, string[]>();
  let wrong: unknown;
  app.subscribe((event) => {
    const parsed = eventSchema.safeParse(event);
    if (!parsed.success) wrong ??= new Error(`An event breaks the contract: ${JSON.stringify(event)}`);
  });
  learn(await app.call('pc.list', {}), known);
  return {
    run: (call: Call) => runCall(app, call, known, (value, key) => within(root, made, value, key)),
    check() {
      if (wrong !== undefined) throw wrong;
    },
    close: () => app.close(),
  };
}

type Known = Map<string, string[]>;
type Confine = (value: string, key: string) => string;

async function runCall(app: App, [name, given]: Call, known: Known, confine: Confine): Promise<void> {
  const input = filled(given, '', known, confine);
  try {
    const output: unknown = await app.call(name as CallName, input as never);
    learn(output, known);
    if (!Object.hasOwn(api, name)) throw new Error(`${name} is no call and was answered`);
    const checked = api[name as CallName].output.safeParse(output);
    if (!checked.success) throw new Error(`${name} broke its contract: ${checked.error.message}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'INTERNAL') refuseInternal(error);
    if (error.message === '') throw new Error(`${name} was refused without a word`);
  }
}

/** The input with what is known in its places, and no path that leads out of the bench. */
function filled(value: unknown, key: string, known: Known, confine: Confine): unknown {
  if (Array.isArray(value)) return value.map((each) => filled(each, key, known, confine));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, filled(each, name, known, confine)]),
    );
  }
  if (typeof value !== 'string') return value;
  const [, kind = '', number = '0'] = place.exec(value) ?? [];
  const list = known.get(kind) ?? [];
  return confine(list[Number(number) % Math.max(1, list.length)] ?? value, key);
}

function within(root: string, made: string, value: string, key: string): string {
  if (key !== 'path' && key !== 'folder') return value;
  if (value.startsWith('package')) return made + value.slice('package'.length).replaceAll('..', '');
  const full = resolve(root, value.replaceAll('\0', ''));
  if (full !== root && !full.startsWith(root + sep)) return join(root, basename(full) || 'none');
  return value.includes('\0') ? `${full}\0` : full;
}

const remembered = [
  'pcId',
  'inspectionId',
  'runId',
  'logId',
  'undoId',
  'trashId',
  'thumbprint',
  'publishedName',
  'instanceId',
  'questionId',
  'key',
  'name',
];

function learn(output: unknown, known: Known): void {
  if (Array.isArray(output)) for (const each of output.slice(0, 50)) learn(each, known);
  else if (typeof output === 'object' && output !== null) {
    for (const [key, value] of Object.entries(output)) {
      // A PC tells its own identifier as `id`.
      const kind = key === 'id' && 'windowsName' in output ? 'pcId' : key;
      if (typeof value !== 'string') learn(value, known);
      else if (remembered.includes(kind)) {
        const list = known.get(kind) ?? [];
        known.set(kind, [value, ...list.filter((each) => each !== value)].slice(0, MOST_KNOWN));
      }
    }
  }
}
