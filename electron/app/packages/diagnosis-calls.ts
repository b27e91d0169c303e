import { basename } from 'node:path';
import { needsDiagnosis } from '../../diagnosis';
import type { Handlers, KeptSource, Session } from '../session';
import { diagnosePackage, repairedZip } from './diagnosed-package';
import { toldAs } from './kept-source';
import type { OpenOptions } from './open-package';

/** How the altered files of an open package were altered, and its repaired copy. */
export function diagnosisCalls(session: Session): Pick<Handlers, 'package.diagnose' | 'package.repair'> {
  return {
    'package.diagnose': async ({ inspectionId }) => {
      const kept = session.inspections.get(inspectionId);
      if (!needsDiagnosis(kept.facts)) return { diagnoses: [] };
      const elsewhere = session.inspections
        .entries()
        .filter(([id]) => id !== inspectionId)
        .map(([, other]) => ({ name: basename(other.shownPath), facts: other.facts }));
      const reading = diagnosePackage(kept.path, optionsFor(session, kept), elsewhere);
      return { diagnoses: [...(await toldAs(reading, kept.path, kept.shownPath))] };
    },
    'package.repair': async ({ inspectionId }) => {
      const kept = session.inspections.get(inspectionId);
      const reading = repairedZip(kept.path, optionsFor(session, kept));
      const bytes = await toldAs(reading, kept.path, kept.shownPath);
      const name = basename(kept.shownPath).replace(/\.(inf|zip|cab|7z)$/i, '');
      return { fileName: `${name}-repaired.zip`, base64: Buffer.from(bytes).toString('base64') };
    },
  };
}

function optionsFor({ deps, hashes }: Session, { facts }: KeptSource): OpenOptions {
  return {
    architecture: facts.architecture,
    tempFolder: deps.tempFolder,
    archiveWorker: deps.workers.archive,
    hashes,
  };
}
