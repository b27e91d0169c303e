import type { LabMade } from '../../../shared/model/lab';
import { findInf2CatSystem, inf2catSystems } from '../../../shared/windows/inf2cat-systems';
import { AppError, labKindList, makeOnce, readWholeFile, signOnce, type TestSigner } from '../../app';
import { engineOptions } from './engine-options';
import { type ExitStatus, exitStatus } from './exit-status';
import { kindsText, madeText, signedText } from './lab-text';
import { runInput } from './run-input';
import type { Terminal } from './terminal';

/** The kinds, under their headings. */
export function listKinds(json: boolean, terminal: Terminal): ExitStatus {
  const kinds = labKindList();
  const document = { schema: 'driver-preflight/lab-kinds@1', kinds };
  terminal.out(json ? `${JSON.stringify(document, null, 2)}\n` : kindsText(kinds, terminal));
  return exitStatus.done;
}

/** Makes one kind, or all; JSON is one document, and one a line for all. */
export function makeKind(
  kind: string,
  folder: string,
  options: Pick<Parameters<typeof makeOnce>[2], 'from' | 'publisher' | 'machine'>,
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  return runInput(terminal, options.from ?? kind, async () => {
    const made = await makeOnce(kind, folder, { ...engineOptions(terminal), ...options, now: new Date() });
    terminal.status('');
    const document = (each: LabMade) => `${JSON.stringify(each, null, kind === 'all' ? 0 : 2)}\n`;
    terminal.out(json ? made.map(document).join('') : madeText(made, terminal));
    return exitStatus.done;
  });
}

interface SignRequest {
  readonly pfx: string | null;
  readonly name: string | null;
  readonly passphraseFile: string | null;
  readonly os: readonly string[] | null;
  readonly timestamp: boolean;
  readonly pageHashes: boolean;
  readonly sha1: boolean;
}

/** Test-signs a copy of a package; the status is 1 when its INFs have errors. */
export function sign(
  path: string,
  target: string,
  request: SignRequest,
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  return runInput(terminal, path, async () => {
    const { pfx, name, passphraseFile, os, ...form } = request;
    const systems = os?.map(systemOf) ?? null;
    const signer = await signerOf(pfx, name, passphraseFile);
    const engine = engineOptions(terminal);
    const signed = await signOnce(path, target, { ...engine, ...form, signer, systems, now: new Date() });
    terminal.status('');
    terminal.out(json ? `${JSON.stringify(signed, null, 2)}\n` : signedText(signed, terminal));
    return signed.signed.length > 0 ? exitStatus.done : exitStatus.expectationNotMet;
  });
}

async function signerOf(
  pfx: string | null,
  name: string | null,
  passphraseFile: string | null,
): Promise<TestSigner> {
  const passphrase =
    passphraseFile === null ? null : firstLine((await readInput(passphraseFile)).toString('utf8'));
  if (pfx === null) return { kind: 'new', name: name ?? '', passphrase };
  return { kind: 'pfx', bytes: await readInput(pfx), passphrase: passphrase ?? '' };
}

const firstLine = (text: string): string => text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)[0] ?? '';

function systemOf(word: string) {
  const system = findInf2CatSystem(word);
  if (system !== null) return system;
  const known = inf2catSystems.map(({ id }) => id).join(', ');
  throw new AppError('USAGE', `“${word}” is no system of inf2cat's list. It knows: ${known}.`);
}

async function readInput(path: string): Promise<Buffer> {
  try {
    return await readWholeFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('UNREADABLE', `${path} cannot be read: ${reason}.`, { cause: error });
  }
}
