import type { InfDocument, InfSection } from './types';

/** LANGID of US English, for callers who do not care. */
export const defaultLanguage = 0x0409;

/**
 * The one section from which every %token% is taken: exact locale, then the language without sublanguage, then
 * any sublanguage of it in order of appearance, then [Strings]. A token that is missing there is looked up
 * nowhere else. Source: WDD inf-strings-section.
 */
export function chooseStringsSection(document: InfDocument, language: number): InfSection | null {
  const primary = language & 0x3ff;
  const localised = document.sections.flatMap((section) => {
    const match = /^strings\.([0-9a-f]{4})$/i.exec(section.name);
    return match === null ? [] : [{ section, id: Number.parseInt(match[1] ?? '', 16) }];
  });
  return (
    localised.find(({ id }) => id === language)?.section ??
    localised.find(({ id }) => id === primary)?.section ??
    localised.find(({ id }) => (id & 0x3ff) === primary)?.section ??
    document.index.get('strings') ??
    null
  );
}

/** Token (lower-case) to text. Of a token that occurs twice the first counts; only a line's first value does. */
export function readStrings(section: InfSection | null): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  for (const line of section?.lines ?? []) {
    const id = line.key?.text.toLowerCase();
    const value = line.fields[0]?.text;
    if (id !== undefined && value !== undefined && !strings.has(id)) strings.set(id, value);
  }
  return strings;
}
