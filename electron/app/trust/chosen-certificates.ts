import type { CertificatesFrom } from '../../../shared/api';
import type { Certificate } from '../../../shared/model/certificate';
import type { PcCertificates } from '../../pc';
import { AppError } from '../app-error';
import type { Handlers, Session } from '../session';
import type { TrustStep } from '../undo';
import { certificatesOfFile } from './certificate-files';

type GivenFrom = Parameters<Handlers['trust.add']>[0]['from'];

/** Certificates that a person means, and the store of the same PC from which they are to be moved, if any. */
export interface ChosenCertificates {
  readonly certificates: readonly Certificate[];
  readonly movedFrom: TrustStep['store'] | null;
}

/** What a person means, source by source. Rejects with `AppError`: NOT_FOUND for what is gone, UNREADABLE, USAGE. */
export async function chosenCertificates(
  session: Session,
  held: PcCertificates,
  from: GivenFrom,
): Promise<readonly ChosenCertificates[]> {
  const chosen: ChosenCertificates[] = [];
  // One after the other: hundreds of files at once would be open together.
  for (const one of Array.isArray(from) ? from : [from]) {
    const certificates = await certificatesFrom(session, held, one);
    chosen.push({ certificates, movedFrom: one.kind === 'store' ? one.store : null });
  }
  return chosen;
}

async function certificatesFrom(
  session: Session,
  held: PcCertificates,
  from: CertificatesFrom,
): Promise<readonly Certificate[]> {
  switch (from.kind) {
    case 'path':
    case 'upload':
      return certificatesOfFile(session.pathOf(from));
    case 'package': {
      const facts = session.inspections.get(from.inspectionId).facts.packages[from.packageIndex];
      const signer = facts?.catalog?.signature?.signer ?? null;
      if (signer === null)
        throw new AppError('USAGE', 'This package has no signer whose certificate could be added.');
      return [signer];
    }
    case 'store':
      return heldCertificates(held, from.store, from.thumbprints);
  }
}

/** Entries of a store in the order asked for, each once. Throws `AppError` NOT_FOUND, naming what is gone. */
export function heldCertificates(
  held: PcCertificates,
  store: TrustStep['store'],
  thumbprints: readonly string[],
): readonly Certificate[] {
  const byThumbprint = new Map(held[store].map((certificate) => [certificate.thumbprint, certificate]));
  return [...new Set(thumbprints)].map((thumbprint) => {
    const certificate = byThumbprint.get(thumbprint);
    if (certificate === undefined) {
      throw new AppError('NOT_FOUND', `The certificate ${thumbprint} is not in the store any more.`);
    }
    return certificate;
  });
}

/** What putting certificates into a store changes there; from another store they are moved, not copied. */
export function stepsOfAdding(
  held: PcCertificates,
  store: TrustStep['store'],
  chosen: readonly ChosenCertificates[],
): readonly TrustStep[] {
  const coming = chosen.filter(({ movedFrom }) => movedFrom !== store);
  const there = new Set(held[store].map(({ thumbprint }) => thumbprint));
  const added = eachOnce(coming)
    .filter(({ thumbprint }) => !there.has(thumbprint))
    .map((certificate) => ({ what: 'added', store, certificate }) as const);
  const removed = coming.flatMap(({ movedFrom, certificates }) =>
    movedFrom === null
      ? []
      : certificates.map((certificate) => ({ what: 'removed', store: movedFrom, certificate }) as const),
  );
  return [...added, ...removed];
}

/** All that were chosen, each once. Pure. */
export function eachOnce(chosen: readonly ChosenCertificates[]): readonly Certificate[] {
  const all = chosen.flatMap(({ certificates }) => certificates);
  return [...new Map(all.map((certificate) => [certificate.thumbprint, certificate])).values()];
}

/** Taking these entries out; what is not there any more is left out. Pure. */
export function stepsOfRemoving(
  held: PcCertificates,
  store: TrustStep['store'],
  thumbprints: readonly string[],
): readonly TrustStep[] {
  const asked = new Set(thumbprints);
  return held[store]
    .filter(({ thumbprint }) => asked.has(thumbprint))
    .map((certificate) => ({ what: 'removed', store, certificate }));
}

/** The stores as they would be after the steps. Pure. */
export function afterSteps(held: PcCertificates, steps: readonly TrustStep[]): PcCertificates {
  const stores = { ...held };
  for (const name of ['trusted', 'disallowed', 'root'] as const) {
    const ofStore = steps.filter((step) => step.store === name);
    const removed = new Set(
      ofStore.flatMap(({ what, certificate }) => (what === 'removed' ? [certificate.thumbprint] : [])),
    );
    const added = ofStore.flatMap(({ what, certificate }) => (what === 'added' ? [certificate] : []));
    stores[name] = [...held[name].filter(({ thumbprint }) => !removed.has(thumbprint)), ...added];
  }
  return stores;
}
