import { findSetupClass, setupClassGuid } from '../../shared/windows/setup-classes';

/** The lines of a text without the blank ones, each once, in the order in which they stand. Pure. */
export function parseLines(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** Setup classes, one a line, by GUID (with or without braces) or by Windows' own name, as GUIDs in braces. Pure. */
export function parseClasses(text: string): readonly string[] {
  return [...new Set(parseLines(text).map(setupClassGuid))];
}

/** A class as people call it; `null` for one that is not Windows' own. */
export function className(guid: string): string | null {
  const row = findSetupClass(guid);
  return row === null ? null : (row.shownAs ?? row.description);
}
