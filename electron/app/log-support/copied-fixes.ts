import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fix } from '../../../shared/model/support';
import { writeNewFolder } from '../../lab';
import { AppError } from '../app-error';
import { withLabErrors } from '../lab/errors';
import { driverFolder, signLab } from '../lab/once';
import { repairInto } from '../packages/diagnosed-package';
import { type OpenOptions, openPackage } from '../packages/open-package';
import { broughtBy, type FixInput, fix, notPossible, outcomeOn } from './fixes';

/** A package of which a changed copy is tried. The copy is written to an empty folder, and is gone afterwards. */
export interface CopiedFrom {
  readonly path: string;
  readonly target: string;
  readonly options: OpenOptions;
}

type Told = Pick<Fix, 'id' | 'title'>;

/** What would have come of a copy whose altered files were changed back. */
export function repairedFix(input: FixInput, from: CopiedFrom): Promise<Fix> {
  const told: Told = { id: 'repaired', title: 'With its altered files changed back' };
  return tried(told, from, async () => {
    if (input.facts.files.every(({ status }) => status !== 'altered')) {
      return notPossible(told, 'No file of it is altered.');
    }
    const { repaired } = await repairInto(from.target, from.path, from.options);
    if (repaired.length === 0)
      return notPossible(told, 'The originals of its altered files cannot be had back.');
    const copy = await copyOf(input, from.target, from.options);
    return fix(told, outcomeOn(copy), outcomeOn(input).cell);
  });
}

/**
 * What would have come of a copy whose drivers and catalogs are signed anew with SHA-256: by a certificate of the
 * lab's, whose root the PC trusts, and which is a trusted publisher where the package's own signer is one.
 * Source: WDD test-signing-driver-packages.
 */
export function resignedFix(input: FixInput, from: CopiedFrom): Promise<Fix> {
  const told: Told = { id: 'resigned', title: 'Signed again with SHA-256, by the lab in the vendor’s place' };
  return tried(told, from, async () => {
    const { files, document } = await signLab(
      from.path,
      {
        signer: { kind: 'new', name: 'Driver Preflight Lab in the vendor’s place', passphrase: null },
        systems: null,
        timestamp: false,
        pageHashes: false,
        sha1: false,
        now: new Date(input.pc.now ?? Date.now()),
      },
      from.options,
    );
    const error = document.findings.find(({ level }) => level === 'error');
    if (error !== undefined) return notPossible(told, `${error.inf}: ${error.message}`);
    await withLabErrors(() => writeNewFolder(from.target, files));
    const copy = await copyOf(input, join(from.target, driverFolder), from.options);
    return fix(told, outcomeOn(withSameStanding(input, copy)), outcomeOn(input).cell);
  });
}

/** The copy on a PC that trusts the root of its signer, and its signer as it did that of the package. */
function withSameStanding(before: FixInput, copy: FixInput): FixInput {
  const { signer, root } = broughtBy(copy);
  const old = before.facts.catalog?.signature?.signer ?? null;
  const { certificates } = before;
  const wasTrusted = certificates.trusted.some(({ thumbprint }) => thumbprint === old?.thumbprint);
  return {
    ...copy,
    certificates: {
      ...certificates,
      root: root === null ? certificates.root : [...certificates.root, root],
      trusted: wasTrusted && signer !== null ? [...certificates.trusted, signer] : certificates.trusted,
    },
  };
}

async function copyOf(input: FixInput, path: string, options: OpenOptions): Promise<FixInput> {
  const { packages } = await openPackage(path, options);
  const facts = packages.find((each) => each.inf.path === input.facts.inf.path) ?? packages[0];
  if (facts === undefined) throw new AppError('UNREADABLE', 'The changed copy holds no INF.');
  return { ...input, facts };
}

async function tried(told: Told, { target }: CopiedFrom, attempt: () => Promise<Fix>): Promise<Fix> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return notPossible(told, error.message);
  } finally {
    await rm(target, { recursive: true, force: true });
  }
}
