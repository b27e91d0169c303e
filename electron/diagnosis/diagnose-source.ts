import { readFile } from 'node:fs/promises';
import type { FileFacts, PackageFacts, SourceFacts } from '../../shared/model/package';
import { type CatalogIndex, catalogIndex } from '../catalog';
import { createTurns, inTurns, type Turns } from '../inspection';
import type { IntakeFile, OpenedSource } from '../intake';
import { budgetAfter, type Work } from './budget';
import { type Diagnosed, diagnose } from './diagnose';
import { type Elsewhere, neighboursOf } from './neighbours';
import { nameOf, type Subject } from './subject';
import { diagnoseSwapped } from './swapped';

/** Only files up to this size, in bytes, are tried in other forms: each form is made and hashed in memory. */
const largestTried = 64 * 1024 * 1024;
/** Files that are diagnosed in one source; a drop with more is not altered but another one. */
const mostFiles = 500;

/**
 * Diagnoses every altered file of a source, and files that lie under each other's names, in the order of packages and
 * files. Empty when nothing is wrong. `facts` are what inspection found of this very source.
 * Others have a turn in the midst of it: no call of the app waits for a diagnosis.
 */
export async function diagnoseSource(
  source: OpenedSource,
  facts: SourceFacts,
  elsewhere: readonly Elsewhere[] = [],
  turns: Turns = createTurns(),
): Promise<readonly Diagnosed[]> {
  const diagnosed: Diagnosed[] = [];
  let used: Work = { bytes: 0, forms: 0 };
  const kept = verifiedPaths(facts);
  for (const each of facts.packages) {
    const catalog = each.catalog?.catalog ?? null;
    if (catalog === null) continue;
    const index = catalogIndex(catalog);
    for (const file of each.files) {
      if (diagnosed.length >= mostFiles) return diagnosed;
      const swapped = diagnoseSwapped(each.inf.path, file, index);
      if (swapped !== null) diagnosed.push(swapped);
      if (file.status !== 'altered' || file.role === 'catalog') continue;
      const intake = await intakeFileOf(source, file);
      if (intake === null) continue;
      const subject = await subjectOf({ source, facts, package: each, file, intake, index, elsewhere });
      const budget = budgetAfter(used, intake.size);
      diagnosed.push(checked(await inTurns(diagnose(subject, budget), turns), file, source, kept));
      used = { bytes: used.bytes + budget.used.bytes, forms: used.forms + budget.used.forms };
    }
  }
  return diagnosed;
}

/** Whether a source holds anything to diagnose, from what is known of it already. */
export function needsDiagnosis({ packages }: SourceFacts): boolean {
  return packages.some(({ inf, catalog, files }) => {
    if (catalog?.catalog == null) return false;
    if (files.some(({ status, role }) => status === 'altered' && role !== 'catalog')) return true;
    const index = catalogIndex(catalog.catalog);
    return files.some((file) => diagnoseSwapped(inf.path, file, index) !== null);
  });
}

interface Found {
  readonly source: OpenedSource;
  readonly facts: SourceFacts;
  readonly package: PackageFacts;
  readonly file: FileFacts;
  readonly intake: IntakeFile;
  readonly index: CatalogIndex;
  readonly elsewhere: readonly Elsewhere[];
}

async function subjectOf(found: Found): Promise<Subject> {
  const { source, facts, package: own, file, intake, index, elsewhere } = found;
  return {
    inf: own.inf.path,
    path: file.path,
    bytes: intake.size > largestTried ? null : await readFile(intake.diskPath),
    hash: file.hash,
    embedded: file.embeddedSignature,
    index,
    catalogMade: own.catalog?.catalog?.thisUpdate ?? null,
    driverDate: file.role === 'inf' ? (own.inf.driverVersion?.date ?? null) : null,
    neighbours: await neighboursOf(file.path, index, source, elsewhere),
    claimed: claimedBy(own),
    otherCatalogs: otherCatalogs(own, [{ name: null, facts }, ...elsewhere]),
  };
}

function claimedBy({ files }: PackageFacts): ReadonlySet<string> {
  const verified = files.filter(({ status }) => status === 'verified');
  return new Set(verified.flatMap(({ hash }) => Object.values(hash?.digests ?? {})));
}

function otherCatalogs(
  own: PackageFacts,
  sources: readonly { readonly name: string | null; readonly facts: SourceFacts }[],
): Subject['otherCatalogs'] {
  return sources.flatMap(({ name, facts }) =>
    facts.packages.flatMap(({ catalog }) =>
      catalog?.catalog == null || catalog === own.catalog
        ? []
        : [
            {
              path: name === null ? catalog.path : `${catalog.path} of ${name}`,
              index: catalogIndex(catalog.catalog),
            },
          ],
    ),
  );
}

/** The file's bytes on disk, however the package holds it. */
async function intakeFileOf(
  source: OpenedSource,
  { path, compressedAs }: FileFacts,
): Promise<IntakeFile | null> {
  const plain = source.find(path) ?? (await source.expand(path));
  if (plain !== null || compressedAs === null) return plain;
  const members = await source.openCabinet(compressedAs);
  return members.find((member) => nameOf(member.path).toLowerCase() === nameOf(path).toLowerCase()) ?? null;
}

/** Paths, in lower case, of files that some package of the source needs just as they are. */
function verifiedPaths({ packages }: SourceFacts): ReadonlySet<string> {
  return new Set(
    packages.flatMap(({ files }) =>
      files.filter(({ status }) => status === 'verified').map(({ path }) => path.toLowerCase()),
    ),
  );
}

/** Takes the repair back where a copy could not hold it. */
function checked(
  diagnosed: Diagnosed,
  { path, compressedAs }: FileFacts,
  source: OpenedSource,
  kept: ReadonlySet<string>,
): Diagnosed {
  if (diagnosed.original === null) return diagnosed;
  const why = kept.has(path.toLowerCase())
    ? 'Another package of the same folder needs the file as it is: separate the packages first.'
    : compressedAs !== null && source.find(path) === null
      ? `It is packed in ${compressedAs}, which is not written anew: unpack it first.`
      : null;
  if (why === null) return diagnosed;
  return {
    original: null,
    diagnosis: { ...diagnosed.diagnosis, outcome: 'proven', advice: why, repair: null },
  };
}
