import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, truncate, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPcStore, type PcStore } from '../../../electron/pc';
import { logRollover } from '../../../shared/windows/log-rollover';
import { madeUpCertificate } from './made-up-certificate';
import { buildWriter, ended, startWriter, temporaryFolder } from './support';
import { stagedPackageOf, wholeFiles, writeContent } from './writer-package';

/** `PREFLIGHT_KILLS=5000` for a long run; without it, as many as fit into about half a minute, up to 300. */
const wanted = Number(process.env.PREFLIGHT_KILLS ?? 0);
const mostKills = wanted > 0 ? wanted : 300;
const mostMs = wanted > 0 ? Number.POSITIVE_INFINITY : 30_000;

/** Then a new PC: a store of more than 5000 certificates is read in part only, and says so. */
const killsPerPc = 200;

/** The log is made to roll over in every so many rounds. */
const roundsPerRollover = 3;
const roundsPerCheck = 10;
const logFile = 'setupapi.dev.log';

interface Done {
  readonly trust: Set<number>;
  readonly log: Set<number>;
  /** By number of a package: whether it is in the driver store; `either` once a change of that was begun. */
  readonly store: Map<number, 'there' | 'gone' | 'either'>;
}

let script = '';
let content = '';

beforeAll(async () => {
  content = await temporaryFolder();
  await writeContent(content);
  script = await buildWriter('hard-kill-writer.ts');
}, 60_000);

/** Two writers on one PC, each killed at a moment of its own once both are at work. */
async function killTwo(folder: string, round: number, done: Done): Promise<void> {
  const writers = [0, 1].map((each) => {
    const child = startWriter(script, folder, content, (round * 2 + each) * 1_000);
    return { child, exit: ended(child), atWork: collect(child, done) };
  });
  await Promise.all(writers.map(({ atWork, exit }) => Promise.race([atWork, exit])));
  for (const { child, exit } of writers) {
    await setTimeout(Math.random() * 60);
    // A writer that has gone by itself found something wrong.
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await exit;
  }
}

const packageStates = { store: 'there', deleted: 'gone', deleting: 'either', restoring: 'either' } as const;

type Message = { readonly kind: 'trust' | 'log' | keyof typeof packageStates; readonly number: number };

function collect(child: ChildProcess, done: Done): Promise<void> {
  return new Promise((resolve) => {
    child.on('message', ({ kind, number }: Message) => {
      if (kind === 'trust' || kind === 'log') done[kind].add(number);
      else done.store.set(number, packageStates[kind]);
      resolve();
    });
  });
}

/** As if the time had passed after which a lock counts as its dead owner's. */
async function passTime(folder: string): Promise<void> {
  const past = new Date(Date.now() - 60_000);
  for (const name of await readdir(folder)) {
    if (name.startsWith('.lock')) await utimes(join(folder, name), past, past).catch(() => {});
  }
}

const thumbprint = (number: number): string =>
  createHash('sha1').update(madeUpCertificate(number)).digest('hex').toUpperCase();

/** What a writer said was done is there, whole and once; what else is there is whole, too. Gives how many logs were set aside. */
async function checkEverything(folder: string, done: Done): Promise<number> {
  const store = await openPcStore(folder);
  expect((await readdir(join(folder, 'win7', 'stores', 'trusted'))).length).toBeLessThan(5_000);
  const trusted = new Set((await store.certificates('win7')).trusted.map((one) => one.thumbprint));
  expect([...done.trust].filter((number) => !trusted.has(thumbprint(number)))).toEqual([]);
  await checkPackages(store, done);
  expect(store.problems()).toEqual([]);
  return checkLogs(join(folder, 'win7'), done);
}

/** Every record that must be there is, none that must not, and each has its files whole. */
async function checkPackages(store: PcStore, done: Done): Promise<void> {
  const staged = await store.staged('win7');
  const folders = new Set(staged.map((entry) => entry.repositoryFolder));
  expect(folders.size).toBe(staged.length);
  expect(new Set(staged.map((entry) => entry.publishedName)).size).toBe(staged.length);
  const wrong = [...done.store].filter(([number, state]) => {
    const found = folders.has(stagedPackageOf(number).repositoryFolder);
    return state !== 'either' && found !== (state === 'there');
  });
  expect(wrong).toEqual([]);
  for (const entry of staged) {
    const kept = await store.filesOfStaged('win7', entry);
    expect(kept?.paths, entry.repositoryFolder).toEqual(Object.keys(wholeFiles).sort());
    for (const path of kept?.paths ?? []) {
      const whole = (await readFile(join(kept?.folder ?? '', path), 'utf8')) === wholeFiles[path];
      expect(whole, `${entry.repositoryFolder}/${path}`).toBe(true);
    }
  }
}

/** Every entry stands whole in one log; those set aside are then taken away, so that none is removed unread. */
async function checkLogs(pcFolder: string, done: Done): Promise<number> {
  const names = (await readdir(pcFolder)).filter((name) => name.startsWith('setupapi.dev.'));
  const whole: number[] = [];
  for (const name of names) {
    const text = await readFile(join(pcFolder, name), 'latin1');
    // A log that was just created may still be empty.
    if (text === '') continue;
    expect(text.match(/\[Device Install Log\]/g), name).toHaveLength(1);
    const lines = text.split('\r\n').filter((line) => line.includes('sto:') || line.includes('xxx'));
    const found = lines.flatMap((line) => /^ {5}sto: entry (\d+) x{4000}$/.exec(line)?.[1] ?? []).map(Number);
    expect(found, name).toHaveLength(lines.length);
    whole.push(...found);
  }
  const told = new Set(whole);
  expect(told.size).toBe(whole.length);
  expect([...done.log].filter((number) => !told.has(number))).toEqual([]);
  done.log.clear();
  const setAside = names.filter((name) => name !== logFile);
  for (const name of setAside) await rm(join(pcFolder, name));
  return setAside.length;
}

/**
 * As if the log had grown until the next entry makes it roll over. No writer is alive; when the last one was killed
 * after setting the log aside, there is none yet, or an empty one.
 */
async function growLog(pcFolder: string): Promise<void> {
  const path = join(pcFolder, logFile);
  const found = await stat(path).catch(() => null);
  if (found !== null && found.size > 0) await truncate(path, logRollover.bytes);
}

interface Told {
  readonly kills: number;
  readonly certificates: number;
  readonly packages: number;
  readonly deletions: number;
  readonly rollovers: number;
}

/** One PC, killed at until its files are large; then everything that its writers said is looked for. */
async function chapter(most: number, end: number): Promise<Told> {
  const folder = await temporaryFolder();
  await openPcStore(folder);
  const pcFolder = join(folder, 'win7');
  const done: Done = { trust: new Set(), log: new Set(), store: new Map() };
  let rollovers = 0;
  let kills = 0;
  for (let round = 0; kills < most && Date.now() < end; round += 1) {
    await killTwo(folder, round, done);
    kills += 2;
    await passTime(pcFolder);
    await passTime(folder);
    if (round % roundsPerCheck === 0) rollovers += await checkEverything(folder, done);
    if (round % roundsPerRollover === 0) await growLog(pcFolder);
  }
  rollovers += await checkEverything(folder, done);

  const store = await openPcStore(folder);
  await store.update('win7', { name: 'after' });
  await store.addCertificate('win7', 'trusted', madeUpCertificate(0xffff_ffff));
  const left = [...(await readdir(pcFolder)), ...(await readdir(join(pcFolder, 'stores', 'trusted')))];
  expect(left.filter((name) => /\.(?:json|cer)\.\d+$/.test(name) || name.startsWith('.lock'))).toEqual([]);
  const states = [...done.store.values()];
  const deletions = states.filter((state) => state === 'gone').length;
  return { kills, certificates: done.trust.size, packages: states.length, deletions, rollovers };
}

describe('hard kills', () => {
  it(
    'when two processes are killed again and again while they write then nothing is lost or half written',
    async () => {
      const end = Date.now() + mostMs;
      const chapters: Told[] = [];
      const sum = (what: keyof Told): number => chapters.reduce((total, each) => total + each[what], 0);
      while (sum('kills') < mostKills && Date.now() < end) {
        chapters.push(await chapter(Math.min(killsPerPc, mostKills - sum('kills')), end));
      }
      expect(sum('kills')).toBeGreaterThan(0);
      expect(sum('certificates')).toBeGreaterThan(0);
      console.info(
        `${sum('kills')} kills; told as done: ${sum('certificates')} certificates, ${sum('packages')} packages with files, ${sum('deletions')} of them deleted for good; the log rolled over ${sum('rollovers')} times`,
      );
    },
    wanted > 0 ? wanted * 10_000 + 60_000 : 120_000,
  );
});
