import { join } from 'node:path';
import type { Pc } from '../../shared/model/pc';
import { defaultSwitches } from '../../shared/windows/pc-defaults';
import { pcProblems } from '../../shared/windows/pc-problems';
import { findWindows, windowsVersions } from '../../shared/windows/versions';
import { type Collection, documentOf, listPcs, readPc } from './collection';
import { pcDocument } from './documents';
import { PcError } from './error';
import { saveJson } from './json-file';
import { pcFile } from './layout';
import { checkedName, freeName } from './names';
import { makePcFolder } from './new-folder';
import type { NewPc } from './types';

/**
 * Creates a PC from a Windows profile; what is not given is as on a PC that nobody has changed. Rejects with `PcError`
 * INVALID for a PC that cannot exist, with every reason, and for a name that is taken.
 */
export async function createPc(collection: Collection, given: NewPc): Promise<Pc> {
  const others = await listPcs(collection);
  const made = pcFrom(given);
  const name = given.name === undefined ? freeName(made.name, others) : checkedName(given.name, others);
  const document = pcDocument.safeParse(documentOf({ ...made, name }));
  if (!document.success) {
    const issue = document.error.issues[0];
    throw new PcError('INVALID', `${issue?.path.join('.') ?? 'A PC'}: ${issue?.message ?? 'invalid'}.`);
  }
  const id = await makePcFolder(collection, name, (folder) => saveJson(join(folder, pcFile), document.data));
  const pc = await readPc(collection, id);
  if (pc === null) throw new PcError('NOT_FOUND', `“${name}” was removed while it was being created.`);
  return pc;
}

function pcFrom(given: NewPc): Pc {
  const windows = findWindows(given.windows);
  if (windows === null) {
    const known = windowsVersions.map((row) => row.id).join(', ');
    throw new PcError('INVALID', `There is no Windows “${given.windows}”. Known: ${known}.`);
  }
  const architecture = given.architecture ?? windows.architectures[0] ?? 'amd64';
  const pc: Pc = {
    user: 'admin',
    name: `${windows.name} ${architecture === 'amd64' ? 'x64' : architecture}`,
    ...defaultSwitches(windows),
    ...given,
    id: '',
    windows: windows.id,
    architecture,
  };
  const problems = pcProblems(pc, windows);
  if (problems.length > 0) throw new PcError('INVALID', problems.join(' '));
  return pc;
}
