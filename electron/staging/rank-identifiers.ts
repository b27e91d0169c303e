import type { DeviceIds, StagedModel } from '../../shared/model/device';

/** A pair of equal identifiers, one of the device and one of a Models line. */
export interface IdentifierMatch {
  readonly deviceList: 'hardware' | 'compatible';
  /** Position in that list of the device, from 0: `j`. */
  readonly devicePosition: number;
  readonly infList: 'hardware' | 'compatible';
  /** Position among the line's compatible identifiers, from 0: `k`; 0 for its hardware identifier. */
  readonly infPosition: number;
  /** As the INF spells it. */
  readonly identifier: string;
  /** 16 bits: match type and position. */
  readonly score: number;
}

/** Positions have twelve bits; whatever lies beyond counts as the last. */
const lastPosition = 0xfff;

/**
 * The identifier score of one pair: `0jjj` hardware with hardware, `1jjj` hardware with compatible whatever its
 * position, `2jjj` compatible with hardware, `3000 + j + k·0x100` compatible with compatible. Lower is better.
 * Source: identifier-score--windows-vista-and-later-; driver-rank-example--windows-vista-and-later-.
 */
export function identifierScore(match: Omit<IdentifierMatch, 'identifier' | 'score'>): number {
  const { deviceList, devicePosition: j, infList, infPosition: k } = match;
  if (deviceList === 'hardware') {
    return (infList === 'hardware' ? 0x0000 : 0x1000) + Math.min(j, lastPosition);
  }
  if (infList === 'hardware') return 0x2000 + Math.min(j, lastPosition);
  return 0x3000 + Math.min(j + k * 0x100, lastPosition);
}

/** The device's identifiers by their lower-case form: comparison ignores case. Source: hardware-ids. */
export interface IdentifierIndex {
  readonly hardware: ReadonlyMap<string, number>;
  readonly compatible: ReadonlyMap<string, number>;
}

export function indexIdentifiers(device: DeviceIds): IdentifierIndex {
  const index = (ids: readonly string[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const [at, id] of ids.entries()) {
      const key = id.trim().toLowerCase();
      if (key !== '' && !found.has(key)) found.set(key, at);
    }
    return found;
  };
  return { hardware: index(device.hardwareIds), compatible: index(device.compatibleIds) };
}

/**
 * The first identifier of the device that a Models line's DDInstall section does not install; `null` when it
 * excludes none. Source: inf-ddinstall-section, ExcludeID.
 */
export function excludedBy(model: Pick<StagedModel, 'excludeIds'>, index: IdentifierIndex): string | null {
  const known = (id: string): boolean => {
    const key = id.trim().toLowerCase();
    return index.hardware.has(key) || index.compatible.has(key);
  };
  return model.excludeIds?.find(known) ?? null;
}

/**
 * The best pair of a Models line, `null` when none is equal. Every pair is a match of its own; the lowest counts.
 * Source: overview-of-the-driver-selection-process.
 */
export function bestMatch(
  model: Pick<StagedModel, 'hardwareIds' | 'compatibleIds'>,
  index: IdentifierIndex,
): IdentifierMatch | null {
  let best: IdentifierMatch | null = null;
  const consider = (identifier: string, infList: 'hardware' | 'compatible', infPosition: number): void => {
    const key = identifier.trim().toLowerCase();
    for (const deviceList of ['hardware', 'compatible'] as const) {
      const devicePosition = index[deviceList].get(key);
      if (devicePosition === undefined) continue;
      const pair = { deviceList, devicePosition, infList, infPosition };
      const score = identifierScore(pair);
      if (best === null || score < best.score) best = { ...pair, identifier, score };
    }
  };
  for (const id of model.hardwareIds) consider(id, 'hardware', 0);
  for (const [at, id] of model.compatibleIds.entries()) consider(id, 'compatible', at);
  return best;
}
