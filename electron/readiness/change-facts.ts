import type { Certificate } from '../../shared/model/certificate';
import type { Verdict } from '../../shared/model/verdict';
import { timestampAt, timestampMoment } from './hypothetical';
import type { Step, World } from './world';

/** Puts altered files back as they were signed. */
export function undoAlterations(world: World): Step {
  const altered = world.facts.files.filter(({ status }) => status === 'altered');
  if (altered.length === 0) return { not: 'No file was altered.' };
  const files = world.facts.files.map((file) =>
    file.status === 'altered' ? { ...file, status: 'verified' as const, alterations: [] } : file,
  );
  return { world: { ...world, facts: { ...world.facts, files } } };
}

/** Adds the timestamp that the catalog's signature could have had from the day it was made. */
export function addTimestamp(world: World, stampedBy: (moment: string) => Certificate | null): Step {
  const { catalog } = world.facts;
  const signature = catalog?.signature ?? null;
  const moment = timestampMoment(world.facts);
  if (catalog === null || signature === null || moment === null)
    return { not: 'There is no signature to timestamp.' };
  if (signature.timestamps.some(({ status }) => status === 'valid'))
    return { not: 'It has a timestamp already.' };
  const authority = stampedBy(moment);
  if (authority === null) return { not: `No time-stamping authority of ${moment.slice(0, 10)} is known.` };
  const timestamps = [timestampAt(moment, authority)];
  const stamped = { ...catalog, signature: { ...signature, timestamps } };
  return {
    world: { ...world, facts: { ...world.facts, catalog: stamped } },
    note: `Of ${moment.slice(0, 10)}, when the catalog was made as far as it tells.`,
  };
}

/** Puts the root of the package's chain into the PC's Trusted Root store. */
export function importRoot(world: World, verdict: Verdict): Step {
  const path = verdict.paths[0];
  if (path === undefined) return { not: 'There is no chain of certificates.' };
  if (path.rootTrusted) return { not: 'Its root is trusted already.' };
  const root = path.path.certificates.at(-1);
  if (path.path.end !== 'root' || root === undefined) {
    return { not: 'The root of its chain is neither in the package nor known.' };
  }
  const { stores } = world;
  return {
    world: { ...world, stores: { ...stores, root: [...stores.root, root] } },
    note: root.subject,
  };
}

/** Puts the signer's certificate into Trusted Publishers, or among the disallowed, and takes it out of the other. */
export function takePublisher(world: World, store: 'trusted' | 'disallowed'): Step {
  const signer = world.facts.catalog?.signature?.signer ?? null;
  if (signer === null) return { not: 'Nobody has signed it.' };
  const { stores } = world;
  if (stores[store].some(({ thumbprint }) => thumbprint === signer.thumbprint)) {
    return { not: `${signer.subject} is ${store === 'trusted' ? 'trusted' : 'distrusted'} already.` };
  }
  const other = store === 'trusted' ? 'disallowed' : 'trusted';
  const rest = stores[other].filter(({ thumbprint }) => thumbprint !== signer.thumbprint);
  return {
    world: { ...world, stores: { ...stores, [store]: [...stores[store], signer], [other]: rest } },
    note: signer.subject,
  };
}
