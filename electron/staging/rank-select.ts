import type { DeviceIds } from '../../shared/model/device';
import type { StagedPackage } from '../../shared/model/pc';
import { indexIdentifiers } from './rank-identifiers';
import { compareDates, compareDriverVersions } from './rank-order';
import {
  type NoRank,
  type PackageRank,
  type RankOptions,
  type RankResult,
  rankIndexed,
  rankText,
} from './rank-package';

/** How a package fared for a device. */
export type Standing = 'selected' | 'lost' | 'extension' | 'extension-lost' | 'unranked';

/** One staged package as a candidate. */
export interface Candidate {
  readonly package: StagedPackage;
  readonly result: RankResult;
  readonly standing: Standing;
  /** Why it stands so, one sentence. */
  readonly why: string;
}

export interface Selection {
  /** The package that wins; `null` when none matches. */
  readonly selected: (Candidate & { readonly result: { readonly kind: 'ranked' } }) | null;
  /** Extension packages that apply beside it. */
  readonly extensions: readonly Candidate[];
  /** All of them: the winner first, then by rank, the ones without a rank last. */
  readonly candidates: readonly Candidate[];
  readonly unconfirmed: readonly string[];
}

export interface SelectOptions extends RankOptions {
  /** Published name of what the device runs on: kept when nothing tells it from another. */
  readonly installed?: string | null;
}

interface Ranked {
  readonly package: StagedPackage;
  readonly rank: PackageRank;
}

/** Setup class "Extension". Source: using-an-extension-inf-file. */
const extensionClass = '{e2f84ce7-8efa-411c-aa69-97454ca4cb57}';

const isExtension = (staged: StagedPackage): boolean =>
  staged.classGuid?.toLowerCase() === extensionClass || (staged.extensionId ?? null) !== null;

/**
 * Selects the driver of a device: lowest rank, then newest DriverVer date, then highest version. Extension packages
 * do not compete: of each ExtensionId the newest one that matches applies (Windows 10 and later).
 * Sources: overview-of-the-driver-selection-process; using-an-extension-inf-file.
 */
export function selectDriver(
  packages: readonly StagedPackage[],
  device: DeviceIds,
  options: SelectOptions,
): Selection {
  const index = indexIdentifiers(device);
  const results = packages.map((staged) => ({
    package: staged,
    result: rankIndexed(staged, index, options),
  }));
  const ranked: Ranked[] = results.flatMap(({ package: staged, result }) =>
    result.kind === 'ranked' ? [{ package: staged, rank: result.rank }] : [],
  );
  const bases = ranked.filter((one) => !isExtension(one.package)).sort(byRank(options.installed ?? null));
  const extensions = pickExtensions(ranked.filter((one) => isExtension(one.package)));
  const [winner, second] = bases;
  const selected = winner === undefined ? null : selectedCandidate(winner);
  const candidates: readonly Candidate[] = [
    ...(selected === null ? [] : [selected]),
    ...bases.slice(1).map((one) => lostCandidate(one, winner)),
    ...extensions.map((one) => extensionCandidate(one, options, selected !== null)),
    ...results.flatMap(({ package: staged, result }) =>
      result.kind === 'ranked'
        ? []
        : [
            {
              package: staged,
              result,
              standing: 'unranked' as const,
              why: whyUnranked(staged, result.reason),
            },
          ],
    ),
  ];
  return {
    selected,
    extensions: candidates.filter((one) => one.standing === 'extension'),
    candidates,
    unconfirmed: unconfirmedOf(packages, winner, second),
  };
}

function byRank(installed: string | null): (one: Ranked, other: Ranked) => number {
  const isInstalled = (one: Ranked): number => (one.package.publishedName === installed ? 0 : 1);
  return (one, other) =>
    one.rank.rank - other.rank.rank ||
    compareDriverVersions(one.rank, other.rank) ||
    isInstalled(one) - isInstalled(other);
}

function selectedCandidate(winner: Ranked): Candidate & { readonly result: { readonly kind: 'ranked' } } {
  const { rank } = winner;
  const why = `Rank ${rankText(rank.rank)} is the lowest: ${describePair(rank)}.`;
  return {
    package: winner.package,
    result: { kind: 'ranked', rank },
    standing: 'selected',
    why,
  };
}

/** The device's identifier and the INF's, in words. */
function describePair({ match }: PackageRank): string {
  const position = match.devicePosition + 1;
  const where =
    match.infList === 'hardware'
      ? "the INF's hardware ID"
      : `the INF's compatible ID no. ${match.infPosition + 1}`;
  return `${match.identifier} is the device's ${match.deviceList} ID no. ${position} and ${where}`;
}

function lostCandidate(one: Ranked, winner: Ranked | undefined): Candidate {
  const why = winner === undefined ? '' : whyLost(one, winner);
  return { package: one.package, result: { kind: 'ranked', rank: one.rank }, standing: 'lost', why };
}

/** The first thing that tells a loser from the winner, from the highest bits down. */
function whyLost({ rank, package: staged }: Ranked, { rank: best, package: won }: Ranked): string {
  const against = `${rankText(rank.rank)} against ${rankText(best.rank)} of ${won.publishedName}`;
  if (rank.signature !== best.signature) {
    return `Its signature counts for less (${hex(rank.signature, 2)} against ${hex(best.signature, 2)}): ${against}.`;
  }
  if (rank.feature !== best.feature) {
    return `Its feature score is worse (${hex(rank.feature, 2)} against ${hex(best.feature, 2)}): ${against}.`;
  }
  if (rank.identifier !== best.identifier) {
    return `It matches less closely: ${describePair(rank)} (${against}).`;
  }
  if (compareDates(rank.date, best.date) !== 0) {
    return `Equal rank; its date ${rank.date ?? '00/00/0000'} is older than ${best.date ?? '00/00/0000'}.`;
  }
  const version = compareDriverVersions(rank, best);
  if (version !== 0) {
    return `Equal rank and date; its version ${rank.version ?? '(none)'} is lower than ${best.version ?? '(none)'}.`;
  }
  return `Rank, date and version of ${staged.publishedName} and ${won.publishedName} are equal; Windows may take either.`;
}

const hex = (value: number, digits: number): string =>
  `0x${value.toString(16).toUpperCase().padStart(digits, '0')}`;

function whyUnranked(staged: StagedPackage, reason: NoRank): string {
  switch (reason) {
    case 'no-models':
      return (staged.models ?? null) === null
        ? 'It was staged by an older version of this program, which did not keep its device list: stage it again.'
        : 'Its INF lists no devices.';
    case 'not-for-this-windows':
      return 'No Models section of its INF applies to this Windows and architecture.';
    case 'excluded':
      return 'It lists the device, but its install section excludes it by one of its IDs (ExcludeID).';
    case 'no-match':
      return (staged.modelsLeftOut ?? 0) > 0
        ? `None of the device IDs that are kept is one of the device's; ${staged.modelsLeftOut} lines of its INF were too many to keep.`
        : "None of its device IDs is one of the device's.";
  }
}

interface Extension {
  readonly ranked: Ranked;
  /** The package of the same ExtensionId that applies in its place. */
  readonly instead: Ranked | null;
}

/** One of each ExtensionId: the newest date, then the highest version. Their rank does not count. */
function pickExtensions(extensions: readonly Ranked[]): readonly Extension[] {
  const idOf = ({ package: staged }: Ranked): string =>
    staged.extensionId?.toLowerCase() ?? staged.repositoryFolder.toLowerCase();
  const winners = new Map<string, Ranked>();
  for (const one of extensions) {
    const best = winners.get(idOf(one));
    if (best === undefined || compareDriverVersions(one.rank, best.rank) < 0) winners.set(idOf(one), one);
  }
  return extensions.map((ranked) => {
    const winner = winners.get(idOf(ranked));
    return { ranked, instead: winner === undefined || winner === ranked ? null : winner };
  });
}

function extensionCandidate(
  { ranked, instead }: Extension,
  options: RankOptions,
  hasBase: boolean,
): Candidate {
  const result = { kind: 'ranked', rank: ranked.rank } as const;
  const lost = (why: string): Candidate => ({
    package: ranked.package,
    result,
    standing: 'extension-lost',
    why,
  });
  if (options.windows.major < 10)
    return lost('Extension INFs exist from Windows 10 on; this Windows ignores it.');
  if (!hasBase) return lost('An extension applies only after a base driver, and none matches.');
  if (instead !== null) {
    return lost(`${instead.package.publishedName} has the same ExtensionId and a newer date or version.`);
  }
  const why = 'An extension INF does not compete: it applies beside the base driver.';
  return { package: ranked.package, result, standing: 'extension', why };
}

function unconfirmedOf(
  packages: readonly StagedPackage[],
  winner: Ranked | undefined,
  second: Ranked | undefined,
): readonly string[] {
  const notes: string[] = [];
  if (winner === undefined) return notes;
  if (winner.rank.unconfirmed) {
    notes.push(
      'That Microsoft signatures rank before others is documented; that the byte is 0x0D or 0x0F is not.',
    );
  }
  const tied =
    second !== undefined &&
    second.rank.rank === winner.rank.rank &&
    compareDriverVersions(second.rank, winner.rank) === 0;
  if (tied) {
    notes.push(
      'Rank, date and version are equal. Which one Windows takes is not documented: here what runs stays, else the one staged first.',
    );
  }
  if (packages.some((one) => (one.modelsLeftOut ?? 0) > 0)) {
    notes.push('Not every line of every INF could be kept, so a match may be missing.');
  }
  return notes;
}
