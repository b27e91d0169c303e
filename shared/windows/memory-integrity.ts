import type { ImageMemory } from '../model/package';

/** A rule of memory integrity that the headers of an image can break. */
export interface MemoryRule {
  /** The code under which Driver Verifier's code integrity checks report it. */
  readonly verifierCode: string;
  /** What breaks the rule, as a sentence's beginning without a subject; `null` when nothing does. */
  readonly broken: (memory: ImageMemory) => string | null;
  readonly remedy: string;
  readonly source: string;
}

const checks = 'devtest/code-integrity-checking';
const guide = 'driversecurity/implement-hvci-compatible-code';

const compatibility = 'HLK page "Driver compatibility with Device Guard"';

/** Older linkers made this section writable and executable; Windows 10 takes its write permission away itself. */
const mended = 'INIT';

const named = (sections: readonly string[]): string =>
  `${sections.length === 1 ? 'section' : 'sections'} ${sections.join(', ')}`;

/** What the sections of a kernel-mode image must be like under memory integrity (HVCI), in the order of the page. */
export const memoryRules: readonly MemoryRule[] = [
  {
    verifierCode: '0x2003',
    broken: ({ writableExecutable }) => {
      const found = writableExecutable.filter((name) => name !== mended);
      return found.length === 0 ? null : `has memory that is both writable and executable (${named(found)})`;
    },
    remedy: 'Build the driver so that no section is both writable and executable.',
    source: `${checks}; ${guide}; ${compatibility} (INIT)`,
  },
  {
    verifierCode: '0x2004',
    broken: ({ unaligned, sectionAlignment }) => {
      if (unaligned.length > 0) return `has sections that do not begin on a page (${named(unaligned)})`;
      return sectionAlignment > 0 && sectionAlignment % 0x1000 === 0
        ? null
        : `aligns its sections to 0x${sectionAlignment.toString(16)} bytes, not to pages`;
    },
    remedy: 'Link the driver with a section alignment of 0x1000 (DRIVER_ALIGNMENT=0x1000).',
    source: `${checks}; ${guide}`,
  },
  {
    verifierCode: '0x2005',
    broken: ({ importsInExecutable: section }) =>
      section === null ? null : `has its import address table in the executable section ${section}`,
    remedy: 'Link the driver without merging .rdata or .idata into an executable section.',
    source: checks,
  },
];

/** The rules that an image breaks. */
export function brokenMemoryRules(
  memory: ImageMemory,
): readonly { readonly rule: MemoryRule; readonly what: string }[] {
  return memoryRules.flatMap((rule) => {
    const what = rule.broken(memory);
    return what === null ? [] : [{ rule, what }];
  });
}
