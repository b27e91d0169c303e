import type { StagedLoad } from '../../shared/model/device';
import type { PackageFacts } from '../../shared/model/package';
import type { Pc, StagedPackage, WindowsProfile } from '../../shared/model/pc';
import type { WillLoad } from '../../shared/model/staging';
import type { Verdict } from '../../shared/model/verdict';
import { willLoad } from './will-load';

/** Bytes of certificates: no loading rule reads them, and they would fill the record. */
const withoutBytes = (key: string, value: unknown): unknown => (key === 'der' ? undefined : value);

const plain = (value: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value, withoutBytes)) as Record<string, unknown>;

/**
 * What the loading rules look at, in a form that survives in the driver store's list: loading is decided when the
 * device starts, and the PC's switches may have changed since staging. Devices, other files and the catalog's
 * members are left out, since no rule reads them.
 */
export function loadRecord(facts: PackageFacts, verdict: Verdict): StagedLoad {
  const { catalog } = facts;
  const files = facts.files.filter(
    (file) => file.present && file.role === 'payload' && file.image?.kernelMode,
  );
  const list = catalog?.catalog ?? null;
  return {
    facts: plain({
      ...facts,
      inf: { ...facts.inf, devices: [], files: [], manufacturers: [], problems: [] },
      files: files.map((file) => ({ ...file, alterations: [], problem: null })),
      catalog:
        catalog === null
          ? null
          : { ...catalog, catalog: list === null ? null : { ...list, members: [], problems: [] } },
    }),
    verdict: plain({ ...verdict, checks: [] }),
  };
}

/** Certificates get an empty `der` back: the type promises one. */
const withBytes = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'thumbprint256' in value
    ? { ...value, der: new Uint8Array(0) }
    : value;

const unknownLoad = (detail: string): WillLoad => ({
  ok: true,
  problem: null,
  detail,
  unconfirmed: true,
  files: [],
});

/**
 * Whether the kernel loads a package that was staged some time ago, by the PC as it is now. Records of older versions
 * and records that somebody has edited out of shape give an unconfirmed yes.
 */
export function willLoadStaged(
  staged: Pick<StagedPackage, 'load' | 'publishedName'>,
  pc: Pc,
  windows: WindowsProfile,
): WillLoad {
  const load = staged.load ?? null;
  const again = `Stage the package again to find out whether ${windows.name} loads it.`;
  if (load === null) {
    return unknownLoad(`Nothing is kept about the kernel-mode files of ${staged.publishedName}. ${again}`);
  }
  try {
    const revived = JSON.parse(JSON.stringify(load), withBytes) as {
      readonly facts: PackageFacts;
      readonly verdict: Verdict;
    };
    return willLoad(revived.facts, revived.verdict, pc, windows);
  } catch {
    // The list is a file that people may edit: a record out of shape must not end the simulation.
    return unknownLoad(`What is kept about ${staged.publishedName} cannot be read. ${again}`);
  }
}
