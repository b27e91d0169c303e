import { defaultSwitches } from '../../shared/windows/pc-defaults';
import { findWindows } from '../../shared/windows/versions';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Brings the content of a `pc.json` to the present version: a switch that version 1 did not have, or that a person
 * left out, is as on a PC that nobody has changed. Secure Boot is off where test signing is on, since Windows allows
 * no other. What is not a PC's description is given back as it is, for the schema to refuse.
 *
 * Source: the-testsigning-boot-configuration-option.
 */
export function migratePc(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { schema } = value;
  if (schema !== 'driver-preflight/pc@1' && schema !== 'driver-preflight/pc@2') return value;
  const windows = typeof value.windows === 'string' ? findWindows(value.windows) : null;
  const defaults = defaultSwitches(windows);
  const restrictions = isRecord(value.restrictions)
    ? { ...defaults.restrictions, ...value.restrictions }
    : (value.restrictions ?? defaults.restrictions);
  // What version 1 had to hold stays required in a file of version 1: its absence is damage.
  const { testSigning: _, enforcement: __, interactive: ___, now: ____, ...added } = defaults;
  const secureBoot = defaults.secureBoot && value.testSigning !== true;
  return { ...added, secureBoot, ...value, restrictions, schema: 'driver-preflight/pc@2' };
}
