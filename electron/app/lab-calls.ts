import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PcSwitches } from '../../shared/model/pc';
import { findInf2CatSystem } from '../../shared/windows/inf2cat-systems';
import { findWindows } from '../../shared/windows/versions';
import { createPrivateFolder } from '../intake';
import { type Files, kindPlans, type LabSpecimen, writeNewFolder } from '../lab';
import { zipFiles } from '../pc';
import { AppError } from './app-error';
import { refuseInside } from './lab-command';
import { withLabErrors } from './lab-errors';
import { driverFolder, labKindList, makeLab, signLab, type TestSigner } from './lab-once';
import type { OpenOptions } from './open-package';
import type { Handlers, Session } from './session';

type LabCalls = Pick<Handlers, 'lab.kinds' | 'lab.make' | 'lab.sign'>;

/** Making packages of every kind, and test-signing a package at hand. */
export function labCalls(session: Session): LabCalls {
  const { deps, hashes } = session;
  const open: OpenOptions = {
    architecture: 'amd64',
    tempFolder: deps.tempFolder,
    archiveWorker: deps.workers.archive,
    hashes,
  };
  const pathOf = (inspectionId: string | null) =>
    inspectionId === null ? null : session.inspections.get(inspectionId).path;
  return {
    'lab.kinds': async () => ({ kinds: [...labKindList()] }),
    'lab.make': async ({ kind, inspectionId, publisher, machine, to }) => {
      const from = pathOf(inspectionId);
      if (to.kind === 'folder' && from !== null) await refuseInside(to.path, from);
      const made = await makeLab(kind, { from, publisher, machine, now: deps.now() }, open);
      switch (to.kind) {
        case 'folder': {
          const folder = await written(made.files, resolve(to.path));
          return { made: { ...made.document, folder }, file: null, prepared: null };
        }
        case 'zip':
          return { made: made.document, file: await zipOf(session, kind, made.files), prepared: null };
        case 'pc': {
          const folder = await written(made.files, await temporary(session));
          const pcId = await preparedPc(session, made.specimen, to.windows, machine);
          return { made: made.document, file: null, prepared: { pcId, path: join(folder, driverFolder) } };
        }
      }
    },
    'lab.sign': async ({ inspectionId, signer, systems, folder, ...form }) => {
      const from = session.inspections.get(inspectionId).path;
      if (folder !== null) await refuseInside(folder, from);
      const who: TestSigner =
        signer.kind === 'new' ? signer : { ...signer, bytes: Buffer.from(signer.base64, 'base64') };
      const words = systems?.map(systemOf) ?? null;
      const options = { ...form, signer: who, systems: words, now: deps.now() };
      const { files, document } = await signLab(from, options, open);
      if (files.size === 0) return { result: document, file: null };
      if (folder === null) return { result: document, file: await zipOf(session, 'test-signed', files) };
      return { result: { ...document, folder: await written(files, resolve(folder)) }, file: null };
    },
  };
}

function systemOf(word: string) {
  const system = findInf2CatSystem(word);
  if (system === null) throw new AppError('USAGE', `“${word}” is no system of inf2cat's list.`);
  return system;
}

const temporary = async ({ deps }: Session): Promise<string> =>
  (await createPrivateFolder(deps.tempFolder)).createSubFolder();

async function written(files: Files, folder: string): Promise<string> {
  await withLabErrors(() => writeNewFolder(folder, files));
  return folder;
}

async function zipOf(session: Session, name: string, files: Files) {
  const folder = await written(files, await temporary(session));
  try {
    const bytes = await zipFiles(folder, [...files.keys()]);
    return { fileName: `${name}.zip`, base64: Buffer.from(bytes).toString('base64') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A new PC whose stores hold what the specimen's category needs. */
async function preparedPc(
  { pcs, emit }: Session,
  { kind, stores }: LabSpecimen,
  windowsId: string,
  architecture: 'amd64' | 'x86' | 'arm64',
): Promise<string> {
  const windows = findWindows(windowsId);
  if (windows === null) throw new AppError('USAGE', `There is no Windows “${windowsId}”.`);
  const { name, testMode = false } = kindPlans[kind];
  const switches: Partial<PcSwitches> = testMode ? { testSigning: true, secureBoot: false } : {};
  const taken = new Set((await pcs.list()).map((pc) => pc.name));
  const wanted = `Lab: ${name}`;
  let free = wanted;
  for (let count = 2; taken.has(free); count += 1) free = `${wanted} (${count})`;
  const pc = await pcs.create({ windows: windows.id, architecture, name: free, ...switches });
  const changes = (['root', 'trusted', 'disallowed', 'authority'] as const).flatMap((store) =>
    stores[store].map((certificate) => ({ what: 'added', store, certificate }) as const),
  );
  await pcs.changeCertificates(pc.id, changes);
  emit({ kind: 'changed', what: 'pc', pcId: pc.id });
  return pc.id;
}
