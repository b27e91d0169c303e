import { readFile } from 'node:fs/promises';
import type { Architecture } from '../../../shared/model/inf';
import type { PackageFacts, SourceFacts } from '../../../shared/model/package';
import { type Inf2CatSystem, usualSystems } from '../../../shared/windows/inf2cat-systems';
import { inspectSource, packageContents } from '../../inspection';
import type { OpenedSource } from '../../intake';
import type { InfToSign, LabCatalog, LabSource } from '../../lab';
import { AppError } from '../app-error';
import { type OpenOptions, readPackage } from '../packages/open-package';

/** A package of a person's, read for the lab. */
export interface ReadForLab {
  readonly source: LabSource;
  /** Each INF once for each architecture it is for. */
  readonly infs: readonly InfToSign[];
}

/** A package is read into memory as a whole. Bytes. */
const largest = 512 << 20;

/**
 * Reads what a package's catalogs vouch for: its INFs and what they copy on any architecture, never extras. `systems`
 * are the ones that the catalogs name; those that are usual for the INFs' architectures unless given. Rejects with
 * `AppError`: UNREADABLE, USAGE for a package that cannot be copied.
 */
export function readForLab(
  path: string,
  systems: readonly Inf2CatSystem[] | null,
  options: OpenOptions,
): Promise<ReadForLab> {
  return readPackage(path, options, async (source, facts) => {
    const everywhere = await onEveryArchitecture(source, facts, options);
    const files = new Map<string, Uint8Array>();
    const catalogs = new Map<string, Gathered>();
    for (const each of everywhere) {
      const contents = await packageContents(source, each);
      if (contents.outside !== null) {
        const where = `“${contents.outside}” lies outside the folder of ${each.inf.path}`;
        throw new AppError('USAGE', `${where}: move it into that folder, or open a folder that holds both.`);
      }
      const members: string[] = [];
      for (const { facts: file, file: disk } of contents.files) {
        if (file.role === 'catalog') continue;
        members.push(file.path);
        if (files.has(file.path)) continue;
        files.set(file.path, await readFile(disk.diskPath));
        if (sizeOf(files) > largest)
          throw new AppError('USAGE', 'The package has over 512 MB: too large here.');
      }
      gather(catalogs, each, members);
    }
    return {
      source: { files, catalogs: [...catalogs.values()].map((each) => catalogFrom(each, systems)) },
      infs: everywhere.map((each) => ({ facts: each.inf, missing: missingOf(each) })),
    };
  });
}

/** The packages as read for each architecture that they are for; for the first alone when they are for none. */
async function onEveryArchitecture(source: OpenedSource, facts: SourceFacts, options: OpenOptions) {
  const found: PackageFacts[] = [];
  const seen = new Map<Architecture, SourceFacts>([[facts.architecture, facts]]);
  for (const [index, each] of facts.packages.entries()) {
    const { architectures } = each.inf;
    for (const architecture of architectures.length === 0 ? [facts.architecture] : architectures) {
      const known =
        seen.get(architecture) ?? (await inspectSource(source, { hashes: options.hashes, architecture }));
      seen.set(architecture, known);
      const there = known.packages[index];
      if (there?.inf.path === each.inf.path) found.push(there);
    }
  }
  return found;
}

interface Gathered {
  readonly path: string;
  readonly members: Set<string>;
  readonly hardwareIds: Set<string>;
  readonly infs: Map<string, boolean>;
  readonly architectures: Set<Architecture>;
}

function gather(catalogs: Map<string, Gathered>, { inf }: PackageFacts, members: readonly string[]): void {
  const folder = inf.path.slice(0, inf.path.lastIndexOf('/') + 1);
  const path = inf.catalogFile === null ? inf.path.replace(/\.inf$/i, '.cat') : `${folder}${inf.catalogFile}`;
  const known: Gathered = catalogs.get(path.toLowerCase()) ?? {
    path,
    members: new Set(),
    hardwareIds: new Set(),
    infs: new Map(),
    architectures: new Set(),
  };
  catalogs.set(path.toLowerCase(), known);
  for (const member of members) known.members.add(member);
  for (const id of inf.devices.flatMap((device) => device.hardwareIds)) known.hardwareIds.add(id);
  known.infs.set(inf.path, inf.catalogFile !== null);
  known.architectures.add(inf.architecture);
}

function catalogFrom(gathered: Gathered, chosen: readonly Inf2CatSystem[] | null): LabCatalog {
  const architectures = [...gathered.architectures];
  const systems =
    chosen?.filter((system) => architectures.includes(system.architecture)) ?? usualSystems(architectures);
  if (chosen !== null && systems.length === 0) {
    const words = chosen.map(({ id }) => id).join(', ');
    throw new AppError(
      'USAGE',
      `${gathered.path} is for ${architectures.join(', ')}, which none of ${words} is: name other systems.`,
    );
  }
  return {
    path: gathered.path,
    members: [...gathered.members],
    hardwareIds: [...gathered.hardwareIds],
    infs: [...gathered.infs].map(([path, namesCatalog]) => ({ path, namesCatalog })),
    os: systems.map(({ catalogWord }) => catalogWord),
    osAttr: [...new Set(systems.map(({ version }) => `2:${version}`))].join(','),
  };
}

const missingOf = ({ files }: PackageFacts): readonly string[] =>
  files.filter((file) => file.referenced && file.role === 'payload' && !file.present).map(({ path }) => path);

const sizeOf = (files: ReadonlyMap<string, Uint8Array>): number =>
  [...files.values()].reduce((sum, { length }) => sum + length, 0);
