import type { StagedManufacturer, StagedModel } from '../../shared/model/device';
import type { Architecture } from '../../shared/model/inf';
import { type Decoration, fitsArchitecture, parseDecoration } from '../../shared/windows/decoration';

/** The Windows that is looking for a driver. */
export interface RunningWindows {
  readonly major: number;
  readonly minor: number;
  readonly build: number;
  readonly architecture: Architecture;
  /** 1 workstation (default), 2 domain controller, 3 server. */
  readonly productType?: number;
  /** Suite mask; default 0x0100, as on client Windows. */
  readonly suite?: number;
}

/** Builds before it reject a decoration with a build number as a whole. Source: inf-manufacturer-section. */
const firstBuildDecorations = 14310;

function fits(decoration: Decoration, running: RunningWindows): boolean {
  if (!fitsArchitecture(decoration, running.architecture)) return false;
  const { product, suite, build } = decoration;
  if (build !== null && running.build < firstBuildDecorations) return false;
  if (product !== null && product !== (running.productType ?? 1)) return false;
  const mine = running.suite ?? 0x0100;
  if (suite !== null && (mine & suite) !== suite) return false;
  const order = versionOrder(decoration) - (running.major * 1000 + running.minor);
  if (order !== 0) return order < 0;
  return build === null || build <= running.build;
}

const versionOrder = ({ major, minor }: Decoration): number => (major ?? 0) * 1000 + (minor ?? 0);

/** Version first, then build where it counts, then how closely product and suite are named. */
function precedence(decoration: Decoration, running: RunningWindows): readonly number[] {
  const version = versionOrder(decoration);
  const same = version === running.major * 1000 + running.minor;
  const named = (decoration.product === null ? 0 : 2) + (decoration.suite === null ? 0 : 1);
  return [version, same ? (decoration.build ?? 0) : 0, named];
}

function isHigher(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, value] of one.entries()) {
    const against = other[at] ?? 0;
    if (value !== against) return value > against;
  }
  return false;
}

/**
 * The decoration whose Models section counts for one `[Manufacturer]` line; empty for the undecorated section, `null`
 * when the line offers nothing here. The chosen section may be absent or empty: the line then supports nothing.
 * Undecorated sections, and decorations without an architecture, are for x86 only (since Server 2003 SP1).
 * Source: inf-manufacturer-section; combining-platform-extensions-with-operating-system-versions.
 */
export function chooseDecoration(decorations: readonly string[], running: RunningWindows): string | null {
  let best: { readonly text: string; readonly order: readonly number[] } | null = null;
  for (const text of decorations) {
    const decoration = parseDecoration(text);
    if (decoration === null || !fits(decoration, running)) continue;
    const order = precedence(decoration, running);
    if (best === null || isHigher(order, best.order)) best = { text, order };
  }
  if (best !== null) return best.text;
  return running.architecture === 'x86' ? '' : null;
}

/** Whether a Models line takes part on the running Windows. */
export function modelsThatApply(
  models: readonly StagedModel[],
  manufacturers: readonly StagedManufacturer[],
  running: RunningWindows,
): readonly StagedModel[] {
  const chosen = new Set<string>();
  for (const line of manufacturers) {
    const decoration = chooseDecoration(line.decorations, running);
    if (decoration === null) continue;
    const section = decoration === '' ? line.models : `${line.models}.${decoration}`;
    chosen.add(`${line.manufacturer}\n${section}`.toLowerCase());
  }
  return models.filter((model) => chosen.has(`${model.manufacturer}\n${model.modelsSection}`.toLowerCase()));
}
