import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { builtFile } from './built-file';
import { fixedClock } from './fixed-clock';

/** A running loopback host of the build. */
export interface LoopbackHost {
  /** The full address with its one-time token. */
  readonly url: string;
  /** Everything that it has printed so far. */
  readonly printed: readonly string[];
  /** Ends it by a signal and waits until it is gone; gives its exit status, or the signal that killed it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string | null>;
}

/** Starts the built host with its data in `dataFolder`, and waits for its address. `clock` holds its time, in UTC. */
export async function startLoopbackHost(
  dataFolder: string,
  paths: readonly string[] = [],
  clock: string | null = null,
): Promise<LoopbackHost> {
  const options = clock === null ? [] : ['--import', fixedClock(clock)];
  const zone = clock === null ? {} : { TZ: 'UTC' };
  const child = spawn(process.execPath, [...options, builtFile('main', 'web.js'), ...paths], {
    env: { ...process.env, ...zone, DRIVER_PREFLIGHT_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: string[] = [];
  const url = await addressOf(child, printed);
  return {
    url,
    printed,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      const [status, killedBy] = await ended;
      return status ?? killedBy;
    },
  };
}

function addressOf(child: ChildProcess, printed: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('exit', (status) => reject(new Error(`The host ended at once with ${status}.`)));
    if (child.stdout === null) throw new Error('The host has no output.');
    createInterface({ input: child.stdout }).on('line', (line) => {
      printed.push(line);
      const url = /Driver Preflight is at (\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}
