import { windowsDirectory } from '../../shared/windows/dirids';
import { chooseStringsSection, defaultLanguage, readStrings } from './strings';
import { type Substituted, substitute } from './substitute';
import type { InfDocument, InfField, InfLine, InfSection } from './types';

/**
 * An INF as SetupAPI hands it out to a program on a PC of one language: every text with its %tokens% replaced.
 * Directories are those of a PC with Windows in `C:\Windows`.
 */
export interface InfView {
  readonly document: InfDocument;
  /** The section by name, whatever its case; `null` where SetupFindFirstLine answers 0xE0000101. */
  section(name: string): InfSection | null;
  /** SetupGetStringField with index 0: the key, or the value of a line that has but one and no key. */
  key(line: InfLine): string | null;
  /** SetupGetStringField with a 1-based index; `null` beyond the last field. */
  field(line: InfLine, index: number): string | null;
  /** SetupGetFieldCount and every field. */
  fields(line: InfLine): readonly string[];
  /** First line of the key, whatever its case (SetupFindFirstLine). */
  find(section: InfSection, key: string): InfLine | null;
  /** The text of a field with what could not be resolved in it. */
  resolve(field: InfField): Substituted;
}

/**
 * Opens the substituted access to an INF.
 * @param language LANGID that chooses among [Strings.LLLL], default 0x0409.
 */
export function viewInf(document: InfDocument, language: number = defaultLanguage): InfView {
  const strings = readStrings(chooseStringsSection(document, language));
  const resolve = (field: InfField): Substituted => substitute(field.text, strings, windowsDirectory);
  const key = (line: InfLine): string | null => {
    const named = line.key ?? (line.fields.length === 1 ? line.fields[0] : undefined);
    return named === undefined ? null : resolve(named).text;
  };
  return {
    document,
    section: (name) => document.index.get(name.toLowerCase()) ?? null,
    key,
    field(line, index) {
      const field = line.fields[index - 1];
      return field === undefined ? null : resolve(field).text;
    },
    fields: (line) => line.fields.map((field) => resolve(field).text),
    find(section, wanted) {
      const id = wanted.toLowerCase();
      return section.lines.find((line) => key(line)?.toLowerCase() === id) ?? null;
    },
    resolve,
  };
}
