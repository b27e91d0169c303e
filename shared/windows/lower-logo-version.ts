/** A version of Windows as catalogs and class properties name it, such as 5.1 for XP. */
export interface LogoVersion {
  readonly major: number;
  readonly minor: number;
}

/**
 * The oldest Windows whose WHQL signature still gives the best signature score. A device-class property; 5.1 in the
 * classes that Windows defines, and taken for all others, whose own value is not in the package.
 * Source: lowerlogoversion (values 5.0 for Windows 2000 to 6.1).
 */
export const lowerLogoVersion: LogoVersion = { major: 5, minor: 1 };

/** Whether WHQL signatures for these versions come from below: then they rank as Authenticode. None: they do not. */
export function belowLogoVersion(versions: readonly LogoVersion[]): boolean {
  const { major, minor } = lowerLogoVersion;
  const below = (each: LogoVersion): boolean =>
    each.major < major || (each.major === major && each.minor < minor);
  return versions.length > 0 && versions.every(below);
}
