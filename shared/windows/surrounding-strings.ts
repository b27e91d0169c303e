/**
 * The literal texts that stand around the two questions of driver installation: elevation, balloons, Device Manager
 * and its wizard, message boxes, pnputil, DPInst. Each text once, with its source, by Windows build. The texts of codes
 * are in `error-codes.ts` and `problem-codes.ts`, those of the questions themselves in `dialog-strings.ts`.
 */
import type { WindowsProfile } from '../model/pc';
import { deviceManagerStrings } from './surroundings/device-manager';
import { dpinstStrings } from './surroundings/dpinst';
import { elevationStrings } from './surroundings/elevation';
import { newHardwareStrings } from './surroundings/new-hardware';
import { otherCallerStrings } from './surroundings/other-callers';
import { pnputilStrings } from './surroundings/pnputil';
import type { SurroundingString } from './surroundings/row';
import { updateWizardStrings } from './surroundings/update-wizard';

const rows = [
  ...elevationStrings,
  ...newHardwareStrings,
  ...deviceManagerStrings,
  ...updateWizardStrings,
  ...otherCallerStrings,
  ...pnputilStrings,
  ...dpinstStrings,
] as const;

export type SurroundingStringId = (typeof rows)[number]['id'];

/** Every text, by window. Rows that share an identifier belong to different builds. */
export const surroundingStrings: readonly (SurroundingString & { readonly id: SurroundingStringId })[] = rows;

const byId = new Map<string, readonly SurroundingString[]>();
for (const row of surroundingStrings) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);

/** The row of a text on a Windows release; `null` when that Windows does not show it. */
export function surroundingString(
  id: SurroundingStringId,
  { build }: Pick<WindowsProfile, 'build'>,
): SurroundingString | null {
  const shown = ({ from = 0, until = Number.POSITIVE_INFINITY }: SurroundingString): boolean =>
    build >= from && build < until;
  return byId.get(id)?.find(shown) ?? null;
}

/**
 * The text itself with its places filled, such as `{device}`. Empty when that
 * Windows does not show it. A place that nothing fills stays as it is.
 */
export function surroundingText(
  id: SurroundingStringId,
  windows: Pick<WindowsProfile, 'build'>,
  fill: Readonly<Record<string, string>> = {},
): string {
  return filled(surroundingString(id, windows)?.text ?? '', fill);
}

/** A text with its places filled. */
export function filled(text: string, fill: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => fill[name] ?? place);
}
