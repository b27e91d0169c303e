import type { DeviceIds, StagedModel } from '../../shared/model/device';
import type { Pc, StagedPackage, WindowsProfile } from '../../shared/model/pc';
import {
  bestMatch,
  excludedBy,
  type IdentifierIndex,
  type IdentifierMatch,
  indexIdentifiers,
} from './rank-identifiers';
import { modelsThatApply, type RunningWindows } from './rank-models';
import { type SignatureGroup, signatureGroup, signatureScore } from './rank-signature';

/** On what PC drivers are ranked. */
export interface RankOptions {
  /** "Treat all digitally signed drivers equally": on by default from Windows 7, off in Vista. */
  readonly allSignersEqual: boolean;
  readonly windows: RunningWindows;
}

/** How a PC that runs this Windows ranks. Numbers of product types: OSVERSIONINFOEX. */
export function rankOptionsOf(
  { allSignersEqual, architecture }: Pc,
  { major, minor, build, productType, ...usual }: WindowsProfile,
): RankOptions {
  return {
    allSignersEqual: allSignersEqual ?? usual.allSignersEqual,
    windows: { major, minor, build, architecture, productType: productType === 'server' ? 3 : 1 },
  };
}

/** What the rank of a package is made of. */
export interface PackageRank {
  /** 32 bits: signature, feature, match type, position. Lower is better. */
  readonly rank: number;
  readonly signature: number;
  readonly feature: number;
  readonly identifier: number;
  readonly group: SignatureGroup;
  readonly match: IdentifierMatch;
  readonly model: StagedModel;
  /** ISO date of the DriverVer that counts; `null` counts as the oldest. */
  readonly date: string | null;
  readonly version: string | null;
  readonly unconfirmed: boolean;
}

/** Why a package has no rank. */
export type NoRank = 'no-models' | 'not-for-this-windows' | 'no-match' | 'excluded';

export type RankResult =
  | { readonly kind: 'ranked'; readonly rank: PackageRank }
  | { readonly kind: 'unranked'; readonly reason: NoRank };

/** `0x` and eight lower-case hex digits, as logs print a rank. */
export const rankText = (rank: number): string => `0x${rank.toString(16).padStart(8, '0')}`;

/**
 * The best rank of a package for a device: every Models line that applies to the running Windows, and every pair of
 * identifiers in it, is a match; the lowest rank counts, and among equals the first line.
 * Source: how-windows-ranks-driver-packages; overview-of-the-driver-selection-process.
 */
export function rankPackage(
  staged: Pick<StagedPackage, 'signerScore' | 'date' | 'version' | 'models' | 'manufacturers'>,
  device: DeviceIds,
  options: RankOptions,
): RankResult {
  return rankIndexed(staged, indexIdentifiers(device), options);
}

/** The same for a device whose identifiers are indexed already: many packages are ranked for one device. */
export function rankIndexed(
  staged: Pick<StagedPackage, 'signerScore' | 'date' | 'version' | 'models' | 'manufacturers'>,
  index: IdentifierIndex,
  options: RankOptions,
): RankResult {
  const all = staged.models ?? [];
  if (all.length === 0) return { kind: 'unranked', reason: 'no-models' };
  const models = modelsThatApply(all, staged.manufacturers ?? [], options.windows);
  if (models.length === 0) return { kind: 'unranked', reason: 'not-for-this-windows' };
  const group = signatureGroup(staged.signerScore);
  let best: PackageRank | null = null;
  let excluded = false;
  for (const model of models) {
    const match = bestMatch(model, index);
    if (match === null) continue;
    if (excludedBy(model, index) !== null) {
      excluded = true;
      continue;
    }
    const { score, unconfirmed } = signatureScore(group, model.hasNtSection, options.allSignersEqual);
    const feature = Math.min(0xff, Math.max(0, model.featureScore));
    // Not with shifts: bit 31 would make the number negative.
    const rank = score * 0x100_0000 + feature * 0x1_0000 + match.score;
    if (best !== null && rank >= best.rank) continue;
    const { date, version } = model.driverVersion ?? staged;
    const parts = { signature: score, feature, identifier: match.score };
    best = { rank, ...parts, group, match, model, date, version, unconfirmed };
  }
  if (best !== null) return { kind: 'ranked', rank: best };
  return { kind: 'unranked', reason: excluded ? 'excluded' : 'no-match' };
}
