import { hashBytes } from '../authenticode';
import type { Authority } from './authority';
import { type MemberInput, signCatalog, unsignedCatalog, writeCatalog } from './catalog';
import type { KindPlan } from './kind-plan';
import { baseName, type Files, type LabCatalog } from './lab-source';
import { pageHashLink } from './page-hashes';
import type { SignOptions } from './sign';

/** What decides how a catalog is written. */
export type CatalogForm = Pick<KindPlan, 'catalogVersion' | 'digest' | 'pageHashes'>;

/** The trust list over the members of a catalog that are there. */
export function listOf(form: CatalogForm, catalog: LabCatalog, files: Files, thisUpdate: Date): Uint8Array {
  const { catalogVersion = 2, digest, pageHashes = false } = form;
  const members = catalog.members.flatMap((path) => {
    const bytes = files.get(path);
    return bytes === undefined ? [] : [memberOf(baseName(path), bytes, pageHashes)];
  });
  return writeCatalog({
    members,
    version: catalogVersion,
    digests: digest === 'sha1' || catalogVersion === 1 ? ['sha1'] : ['sha1', 'sha256'],
    osAttr: catalog.osAttr,
    attributes: [
      ['OS', catalog.os.join(',')],
      ...catalog.hardwareIds.map((id, i) => [`HWID${i + 1}`, id.toLowerCase()] as const),
    ],
    thisUpdate,
  });
}

/** A catalog of a lab package in the state that its kind wants; `null` for none at all. */
export function catalogOf(
  plan: KindPlan,
  catalog: LabCatalog,
  authority: Authority,
  signing: SignOptions,
  files: Files,
  thisUpdate: Date,
): Uint8Array | null {
  const list = listOf(plan, catalog, files, thisUpdate);
  switch (plan.catalog) {
    case 'missing':
      return null;
    case 'unsigned':
      return unsignedCatalog(list);
    case 'damaged': {
      const whole = signCatalog(list, authority, signing);
      return whole.subarray(0, whole.length >> 1);
    }
    case 'bad-digest':
      return changeListIdentifier(signCatalog(list, authority, signing), list);
    default:
      return signCatalog(list, authority, signing);
  }
}

function memberOf(file: string, bytes: Uint8Array, pageHashes: boolean): MemberInput {
  const { kind, digests } = hashBytes(bytes, ['sha1', 'sha256']);
  const subject = kind === 'authenticode' ? 'pe' : kind;
  return {
    file,
    subject,
    digests: {
      sha1: Buffer.from(digests.sha1 ?? '', 'hex'),
      sha256: Buffer.from(digests.sha256 ?? '', 'hex'),
    },
    ...(pageHashes && subject === 'pe'
      ? { pageHashes: { sha1: pageHashLink(bytes, 'sha1'), sha256: pageHashLink(bytes, 'sha256') } }
      : {}),
  };
}

/** Changes a bit of the list's random identifier: every member stays what it was, only the signature breaks. */
function changeListIdentifier(catalog: Uint8Array, list: Uint8Array): Uint8Array {
  // An OCTET STRING of 16 bytes; 0x04 alone also stands in object identifiers.
  const identifier = Buffer.from(list).indexOf(Buffer.of(0x04, 0x10));
  const changed = Buffer.from(catalog);
  const place = changed.indexOf(list) + identifier + 2;
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
}
