import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { arch, release } from 'node:os';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import type { PreflightApi } from '../../../shared/api';
import { AppError } from '../../app';
import { version } from './version';

/**
 * What went wrong inside, in a file for whoever reports it. It stays on this computer: nothing sends it. It may name
 * paths, as faults do.
 */
export interface CrashLog {
  readonly path: string;
  /** Never throws: a log that cannot be written must not be the next fault. */
  write(what: string, fault: unknown): void;
}

/** Bytes that the file may have, and of these how many the newest entries keep when it is full. */
const mostBytes = 512 * 1024;
const keptBytes = mostBytes / 2;
const mostOfOne = 16 * 1024;
const mark = '=== ';

export const crashLogPath = (dataFolder: string): string => join(dataFolder, 'crash.log');

/** Opens the log in the data folder. The file comes into being with the first fault. */
export function openCrashLog(dataFolder: string, now: () => Date = () => new Date()): CrashLog {
  const path = crashLogPath(dataFolder);
  return {
    path,
    write(what, fault) {
      const head = `${mark}${now().toISOString()} Driver Preflight ${version}, ${system()}`;
      const entry = `${head}\n${what}\n${describe(fault)}\n\n`;
      try {
        mkdirSync(dirname(path), { recursive: true });
        const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
        if (bytes + Buffer.byteLength(entry) <= mostBytes) appendFileSync(path, entry);
        else writeFileSync(path, newestOf(readFileSync(path)) + entry);
      } catch (error) {
        console.error(error);
      }
    },
  };
}

/** Whole entries only, the newest. */
function newestOf(bytes: Buffer): string {
  const text = bytes.subarray(-keptBytes).toString('utf8');
  const first = text.indexOf(`\n${mark}`);
  return first === -1 ? '' : text.slice(first + 1);
}

function describe(fault: unknown): string {
  const text = typeof fault === 'string' ? fault : inspect(fault, { depth: 3, maxStringLength: 2000 });
  return text.length <= mostOfOne ? text : `${text.slice(0, mostOfOne)} …`;
}

function system(): string {
  const { electron, chrome, node } = process.versions;
  const runtime = electron === undefined ? [] : [`Electron ${electron}`, `Chromium ${chrome}`];
  return [`${process.platform} ${release()} ${arch()}`, ...runtime, `Node.js ${node}`].join(', ');
}

/** Writes down what is about to end the process, and changes nothing about its end. */
export function recordCrashes(log: CrashLog): void {
  process.on('uncaughtExceptionMonitor', (error, origin) => log.write(`The process ended: ${origin}`, error));
}

/** The same engine; calls that fail by a fault of ours are written down too. */
export function recordFaults(app: PreflightApi, log: CrashLog): PreflightApi {
  return {
    async call(name, input) {
      try {
        return await app.call(name, input);
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'INTERNAL') log.write(`${name} failed`, error);
        throw error;
      }
    },
    subscribe: (listener) => app.subscribe(listener),
  };
}
