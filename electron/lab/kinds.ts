import type { WindowsProfile } from '../../shared/model/pc';
import type { Category } from '../../shared/model/verdict';
import type { KindPlan } from './kind-plan';
import { alteredKinds, unsignedKinds } from './kinds-refused';
import { formKinds, signerKinds } from './kinds-signed';

const plans = { ...signerKinds, ...alteredKinds, ...unsignedKinds, ...formKinds };

export type LabKind = keyof typeof plans;

/** Source of the categories: WDD signature-categories-and-driver-installation and the evaluation order. */
export const kindPlans: Readonly<Record<LabKind, KindPlan>> = plans;

const isKind = (id: string): id is LabKind => Object.hasOwn(plans, id);

/** The packages that the lab makes: every category, and the ways by which packages come into it. */
export const labKinds: readonly LabKind[] = Object.keys(plans).filter(isKind);

/** The kind of that name; `null` when there is none. */
export const findKind = (id: string): LabKind | null => (isKind(id) ? id : null);

/** Kinds under headings. */
export const kindGroups: readonly { readonly name: string; readonly kinds: readonly LabKind[] }[] = [
  { name: 'Who signed it', kinds: Object.keys(signerKinds).filter(isKind) },
  { name: 'Altered after signing', kinds: Object.keys(alteredKinds).filter(isKind) },
  {
    name: 'Unsigned, or signed in a way that does not count',
    kinds: Object.keys(unsignedKinds).filter(isKind),
  },
  { name: 'Signed in another form', kinds: Object.keys(formKinds).filter(isKind) },
];

/**
 * The category of a kind on a PC that was prepared for it and runs a Windows: one that cannot read SHA-2 signatures
 * sees none, and one that does not find SHA-2 certificates among trusted publishers asks.
 * Source: appendix-4--driver-signing-issues; KB3033929, KB4474419 with KB4490628, KB2921916.
 */
export function expectedCategory(kind: LabKind, { sha2 }: Pick<WindowsProfile, 'sha2'>): Category {
  const { category, digest = 'sha256' } = kindPlans[kind];
  if (digest === 'sha1') return category;
  if (sha2.signatures !== 'yes') return 'unsigned';
  return category === 'trusted-publisher' && !sha2.trustedPublishers ? 'unknown-publisher' : category;
}
