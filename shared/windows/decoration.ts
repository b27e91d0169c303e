import type { Architecture } from '../model/inf';

/** A platform decoration of a Models section, such as `NTamd64.10.0...14393`. Absent parts are `null`. */
export interface Decoration {
  /** `null` for `NT` and `NT.6.0`: those fit x86 only, since Server 2003 SP1. */
  readonly architecture: Architecture | null;
  readonly major: number | null;
  readonly minor: number | null;
  readonly product: number | null;
  readonly suite: number | null;
  readonly build: number | null;
}

const PART = /^(?:0x[0-9a-f]{1,8}|\d{1,9})?$/i;

/** Reads a decoration of a [Manufacturer] line; `null` when it is none. Source: WDD inf-manufacturer-section. */
export function parseDecoration(text: string): Decoration | null {
  const [head = '', ...parts] = text.split('.', 7);
  const match = /^nt(amd64|x86|arm64|arm|ia64)?$/i.exec(head);
  if (match === null || parts.length > 5 || !parts.every((part) => PART.test(part))) return null;
  const number = (index: number): number | null => {
    const part = parts[index];
    return part === undefined || part === '' ? null : Number(part);
  };
  return {
    architecture: (match[1]?.toLowerCase() ?? null) as Architecture | null,
    major: number(0),
    minor: number(1),
    product: number(2),
    suite: number(3),
    build: number(4),
  };
}

/** Whether a decoration's architecture is that of the machine. Source: WDD inf-manufacturer-section. */
export function fitsArchitecture(decoration: Decoration, architecture: Architecture): boolean {
  return (decoration.architecture ?? 'x86') === architecture;
}
