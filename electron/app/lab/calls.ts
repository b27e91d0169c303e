import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Architecture } from '../../../shared/model/inf';
import type { SourceFacts } from '../../../shared/model/package';
import type { PcSwitches, WindowsProfile } from '../../../shared/model/pc';
import { findInf2CatSystem } from '../../../shared/windows/inf2cat-systems';
import { findWindows } from '../../../shared/windows/versions';
import { createPrivateFolder } from '../../intake';
import { type Files, type KindPlan, kindPlans, type LabStores, writeNewFolder } from '../../lab';
import { zipFiles } from '../../pc';
import { AppError } from '../app-error';
import type { OpenOptions } from '../packages/open-package';
import type { Handlers, Session } from '../session';
import { refuseInside } from './command';
import { withLabErrors } from './errors';
import { driverFolder, labKindList, makeLab, signLab, type TestSigner } from './once';

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
          const { name, testMode: testSigning = false }: KindPlan = kindPlans[made.specimen.kind];
          const { stores } = made.specimen;
          const pcId = await preparedPc(session, {
            name,
            stores,
            testSigning,
            windows: windowsOf(to),
            architecture: machine,
          });
          return { made: made.document, file: null, prepared: { pcId, path: join(folder, driverFolder) } };
        }
      }
    },
    'lab.sign': async ({ inspectionId, signer, systems, to, ...form }) => {
      const { path: from, facts } = session.inspections.get(inspectionId);
      if (to.kind === 'folder') await refuseInside(to.path, from);
      // What is not possible is refused before anything is signed.
      const pc = to.kind === 'pc' ? testPcFor(windowsOf(to), facts) : null;
      const who: TestSigner =
        signer.kind === 'new' ? signer : { ...signer, bytes: Buffer.from(signer.base64, 'base64') };
      const words = systems?.map(systemOf) ?? null;
      const options = { ...form, signer: who, systems: words, now: deps.now() };
      const { files, document, stores } = await signLab(from, options, open);
      const answer = { result: document, file: null, prepared: null };
      if (files.size === 0) return answer;
      if (to.kind === 'folder') {
        return { ...answer, result: { ...document, folder: await written(files, resolve(to.path)) } };
      }
      if (pc === null) return { ...answer, file: await zipOf(session, 'test-signed', files) };
      const folder = await written(files, await temporary(session));
      const pcId = await preparedPc(session, { ...pc, name: 'test-signed', stores, testSigning: true });
      return { ...answer, prepared: { pcId, path: join(folder, driverFolder) } };
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

function windowsOf({ windows: id }: { readonly windows: string }): WindowsProfile {
  const windows = findWindows(id);
  if (windows === null) throw new AppError('USAGE', `There is no Windows “${id}”.`);
  return windows;
}

interface NewPc {
  readonly name: string;
  readonly windows: WindowsProfile;
  readonly architecture: Architecture;
  readonly stores: LabStores;
  readonly testSigning: boolean;
}

/** A Windows, and an architecture of it that the package is for. Throws `AppError` USAGE where there is none. */
function testPcFor(
  windows: WindowsProfile,
  { packages }: SourceFacts,
): Pick<NewPc, 'windows' | 'architecture'> {
  const wanted = packages.flatMap(({ inf }) => inf.architectures);
  const architecture = windows.architectures.find((each) => wanted.includes(each));
  if (architecture !== undefined) return { windows, architecture };
  const words = wanted.length === 0 ? 'no architecture' : [...new Set(wanted)].join(', ');
  throw new AppError(
    'USAGE',
    `The package is for ${words}, which ${windows.name} does not run on: choose another Windows.`,
  );
}

/** A new PC whose stores hold what a package of the lab's needs. Test signing goes with Secure Boot off. */
async function preparedPc({ pcs, emit }: Session, made: NewPc): Promise<string> {
  const { name, windows, architecture, stores, testSigning } = made;
  const switches: Partial<PcSwitches> = testSigning ? { testSigning, secureBoot: false } : {};
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
