import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** Where a person's PCs, stores, logs and settings live, and where temporary files may be put. */
export interface Folders {
  readonly data: string;
  readonly temp: string;
}

/**
 * The folders that the app and the command line share. `DRIVER_PREFLIGHT_DATA` moves both beneath one folder:
 * tests and people who carry their PCs on a stick use it.
 */
export function findFolders(environment: NodeJS.ProcessEnv = process.env): Folders {
  const own = environment.DRIVER_PREFLIGHT_DATA;
  if (own) return { data: resolve(own), temp: join(resolve(own), 'temp') };
  const usual = envPaths('driver-preflight', { suffix: '' });
  return { data: usual.data, temp: usual.temp };
}
