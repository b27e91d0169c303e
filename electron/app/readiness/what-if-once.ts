import { type Change, type ChangeKind, changeKinds, type WhatIf } from '../../../shared/model/what-if';
import { findWindows } from '../../../shared/windows/versions';
import { AppError } from '../app-error';
import { type OnceDeps, passingPc, readSource } from '../packages/once';
import type { PcOptions } from '../pcs/pc-options';
import { whatIf } from './what-if';

export interface WhatIfOptions extends PcOptions {
  readonly changes: readonly Change[];
  readonly answer: 'yes' | 'no';
}

/** Every package of a source today and with some things otherwise, for the command line. Rejects with `AppError`. */
export async function whatIfOnce(path: string, options: WhatIfOptions & OnceDeps): Promise<WhatIf> {
  const { changes, answer } = options;
  const { pc, windows, certificates: stores } = await passingPc(options);
  const source = await readSource(path, pc, options);
  const now = pc.now ?? new Date().toISOString();
  return {
    schema: 'driver-preflight/what-if@1',
    source: { path },
    pc: { name: pc.name, windows: pc.windows, architecture: pc.architecture },
    answer,
    packages: source.packages.map((facts) =>
      whatIf({ facts, pc, windows, stores, now, verdict: null }, { changes, answer, sourcePath: path }),
    ),
  };
}

const isKind = (text: string): text is ChangeKind => changeKinds.some((kind) => kind === text);

/** Reads a change such as `root-imported`, `windows=7` or `clock=2030-01-31`. Throws `AppError` USAGE. */
export function parseChange(text: string): Change {
  const wrong = (reason: string) => new AppError('USAGE', `“${text}” is no change: ${reason}.`);
  const [kind = '', ...rest] = text.trim().split('=');
  if (!isKind(kind)) throw wrong(`“${kind}” is not one of ${changeKinds.join(', ')}`);
  const value = rest.length === 0 ? null : rest.join('=').trim();
  const takes = kind === 'windows' || kind === 'clock';
  if (!takes && value !== null) throw wrong(`${kind} takes no value`);
  if (takes && (value === null || value === '')) throw wrong(`write ${kind}=VALUE`);
  if (kind === 'windows' && findWindows(value ?? '') === null) throw wrong(`there is no Windows “${value}”`);
  if (kind !== 'clock') return { kind, value };
  const time = Date.parse(value ?? '');
  if (Number.isNaN(time)) throw wrong('write a day such as clock=2030-01-31');
  return { kind, value: new Date(time).toISOString() };
}
