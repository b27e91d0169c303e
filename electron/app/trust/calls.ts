import { randomUUID } from 'node:crypto';
import type { StoreEntry, TrustStores } from '../../../shared/api';
import type { Certificate } from '../../../shared/model/certificate';
import type { StoreName } from '../../../shared/model/pc';
import { type CertificateFormat, writeCertificates } from '../../certificates';
import type { PcCertificates } from '../../pc';
import { reversedChanges } from '../../pc';
import { AppError } from '../app-error';
import { pcContext } from '../pcs/pc-context';
import { trustContext } from '../pcs/trust-context';
import type { Handlers, Session } from '../session';
import type { TrustStep } from '../undo';
import { summaryOf } from './certificate-summary';
import {
  afterSteps,
  chosenCertificates,
  eachOnce,
  heldCertificates,
  stepsOfAdding,
  stepsOfRemoving,
} from './chosen-certificates';
import { trustPreview } from './preview';
import { trustWarning } from './warning';

type TrustCalls = Pick<
  Handlers,
  'trust.list' | 'trust.add' | 'trust.remove' | 'trust.undo' | 'trust.export' | 'trust.preview'
>;

/** The certificate stores of a PC. A change is made whole or not at all, and can be taken back. */
export function trustCalls(session: Session): TrustCalls {
  const { pcs } = session;
  const change = async (pcId: string, steps: readonly TrustStep[]): Promise<TrustStores> => {
    if (steps.length === 0) return listStores(session, pcId, null);
    await pcs.changeCertificates(pcId, steps);
    const undoId = randomUUID();
    session.undos.set(undoId, { kind: 'trust', pcId, steps });
    session.emit({ kind: 'changed', what: 'trust', pcId });
    return listStores(session, pcId, undoId);
  };
  return {
    'trust.list': ({ pcId }) => listStores(session, pcId, null),
    'trust.add': async ({ pcId, store, from }) => {
      const held = await pcs.certificates(pcId);
      return change(pcId, stepsOfAdding(held, store, await chosenCertificates(session, held, from)));
    },
    'trust.remove': async ({ pcId, store, thumbprints }) =>
      change(pcId, stepsOfRemoving(await pcs.certificates(pcId), store, thumbprints)),
    'trust.undo': async ({ pcId, undoId }) => {
      const undo = session.undos.get(undoId);
      if (undo.kind !== 'trust' || undo.pcId !== pcId) {
        throw new AppError('NOT_FOUND', `No change of the certificates of “${pcId}” goes by that name.`);
      }
      // Taken first: a second click while this one is at work must find nothing.
      session.undos.delete(undoId);
      try {
        await pcs.changeCertificates(pcId, reversedChanges(undo.steps));
      } catch (error) {
        session.undos.set(undoId, undo);
        throw error;
      }
      session.emit({ kind: 'changed', what: 'trust', pcId });
      return listStores(session, pcId, null);
    },
    'trust.export': async ({ pcId, store, thumbprints, format }) => {
      const certificates = heldCertificates(await pcs.certificates(pcId), store, thumbprints);
      return certificateFile(certificates, store, format);
    },
    'trust.preview': async (input) => {
      const { pc, windows, trust } = await pcContext(session, input.pcId);
      const held = await pcs.certificates(input.pcId);
      const planned = await plannedSteps(session, held, input);
      const stores = afterSteps(held, planned.steps);
      const after = trustContext(pc, windows, stores, session.deps.now());
      const changes: Awaited<ReturnType<Handlers['trust.preview']>>['changes'] = [];
      for (const [inspectionId, kept] of session.inspections.entries()) {
        for (const each of trustPreview(kept.facts.packages, trust, after)) {
          const { category: before } = each.before;
          changes.push({ inspectionId, inf: each.inf, before, after: each.after.category });
        }
      }
      return { certificates: planned.certificates.map(summaryOf), changes };
    },
  };
}

interface PlannedSteps {
  readonly certificates: readonly Certificate[];
  readonly steps: readonly TrustStep[];
}

/** The certificates of a change that is only planned, and what it would do. */
async function plannedSteps(
  session: Session,
  held: PcCertificates,
  input: Parameters<Handlers['trust.preview']>[0],
): Promise<PlannedSteps> {
  if ('remove' in input) {
    const steps = input.remove.flatMap(({ store, thumbprints }) => stepsOfRemoving(held, store, thumbprints));
    return { certificates: steps.map(({ certificate }) => certificate), steps };
  }
  const chosen = await chosenCertificates(session, held, input.from);
  return { certificates: eachOnce(chosen), steps: stepsOfAdding(held, input.store, chosen) };
}

const storeTitles: Readonly<Record<TrustStep['store'], string>> = {
  trusted: 'Trusted Publishers',
  disallowed: 'Untrusted Certificates',
  root: 'Trusted Root Certification Authorities',
};

/** File name endings as Windows' export wizard gives them. */
const endings: Readonly<Record<CertificateFormat, string>> = {
  der: 'cer',
  pem: 'cer',
  p7b: 'p7b',
  sst: 'sst',
};

function certificateFile(
  certificates: readonly Certificate[],
  store: TrustStep['store'],
  format: CertificateFormat,
) {
  const [first, ...others] = certificates;
  const stem = first !== undefined && others.length === 0 ? first.subject : storeTitles[store];
  try {
    const bytes = writeCertificates(certificates, format);
    const fileName = `${fileStem(stem)}.${endings[format]}`;
    return { fileName, base64: Buffer.from(bytes).toString('base64') };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('USAGE', error.message, { cause: error });
  }
}

/** A certificate's subject is whatever its maker wrote: what no file system takes is left out. */
function fileStem(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/g, ' ');
  const trimmed = plain
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/g, '');
  return trimmed === '' ? 'certificate' : trimmed;
}

async function listStores(session: Session, pcId: string, undoId: string | null): Promise<TrustStores> {
  const [held, pc] = await Promise.all([session.pcs.certificates(pcId), session.pcs.get(pcId)]);
  const now = pc?.now == null ? session.deps.now() : new Date(pc.now);
  const entries = (store: Exclude<StoreName, 'authority'>): StoreEntry[] =>
    held[store].map((certificate) => ({
      certificate: summaryOf(certificate),
      warning: trustWarning(store, certificate, held, now),
    }));
  return { trusted: entries('trusted'), disallowed: entries('disallowed'), root: entries('root'), undoId };
}
