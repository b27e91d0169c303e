import type { Architecture, InfManufacturer } from '../../shared/model/inf';
import { fitsArchitecture, fitsEveryVersion, parseDecoration } from './decoration';
import { type ProblemList, quoted } from './problems';
import type { InfLine, InfSection } from './types';
import type { InfView } from './view';

/** A Models section that counts, with the [Manufacturer] line it belongs to. */
export interface ModelsSection {
  readonly manufacturer: string;
  readonly decoration: string;
  readonly section: InfSection;
}

export interface ModelsChoice {
  readonly models: readonly ModelsSection[];
  readonly architectures: readonly Architecture[];
  /** Nothing fits the architecture; `models` then holds the undecorated sections, so that they can be shown. */
  readonly isFallback: boolean;
  /** Every line of [Manufacturer] with the decorations that Windows understands. */
  readonly manufacturers: readonly InfManufacturer[];
}

interface Candidate {
  readonly manufacturer: string;
  readonly name: string;
  readonly decoration: string;
  readonly line: InfLine;
}

/**
 * The Models sections of an architecture, over all versions of Windows since Vista. A decoration without an
 * architecture, and an undecorated section, fit x86 only; an undecorated section beside a decoration that fits
 * every version is for Windows 9x and 2000 and does not count. Source: WDD inf-manufacturer-section.
 */
export function chooseModels(view: InfView, architecture: Architecture, problems: ProblemList): ModelsChoice {
  const fitting: Candidate[] = [];
  const spare: Candidate[] = [];
  const architectures = new Set<Architecture>();
  const manufacturers: InfManufacturer[] = [];
  const offer = (candidate: Candidate, fits: Architecture): void => {
    const section = view.section(sectionName(candidate));
    if (section !== null && section.lines.length > 0) architectures.add(fits);
    if (fits === architecture) fitting.push(candidate);
  };

  for (const line of view.section('Manufacturer')?.lines ?? []) {
    const name = view.field(line, 1) ?? '';
    if (name === '') continue;
    const manufacturer = view.key(line) ?? '';
    const decorations: string[] = [];
    manufacturers.push({ manufacturer, models: name, decorations });
    let shadowed = false;
    for (let index = 2; index <= line.fields.length; index++) {
      const decoration = view.field(line, index) ?? '';
      if (decoration === '') continue;
      const parsed = parseDecoration(decoration);
      const candidate = { manufacturer, name, decoration, line };
      if (parsed === null) {
        const message = `${quoted(decoration)} is no platform decoration such as NTamd64 or NTamd64.10.0; Windows ignores it: correct it.`;
        problems.add('INVALID_DECORATION', 'warning', message, line.fields[index - 1]);
        continue;
      }
      decorations.push(decoration);
      offer(candidate, parsed.architecture ?? 'x86');
      if (parsed.architecture === null && architecture !== 'x86') spare.push(candidate);
      if (fitsArchitecture(parsed, 'x86') && fitsEveryVersion(parsed)) shadowed = true;
    }
    const plain = { manufacturer, name, decoration: '', line };
    if (view.section(name) === null && line.fields.length > 1) continue;
    if (!shadowed) offer(plain, 'x86');
    if (architecture !== 'x86') spare.push(plain);
  }

  const isFallback = fitting.length === 0 && spare.length > 0;
  const models = resolve(view, isFallback ? spare : fitting, problems);
  return { models, architectures: [...architectures], isFallback, manufacturers };
}

function sectionName(candidate: Candidate): string {
  return candidate.decoration === '' ? candidate.name : `${candidate.name}.${candidate.decoration}`;
}

function resolve(
  view: InfView,
  candidates: readonly Candidate[],
  problems: ProblemList,
): readonly ModelsSection[] {
  const seen = new Set<string>();
  return candidates.flatMap((candidate) => {
    const name = sectionName(candidate);
    const section = view.section(name);
    if (section === null) {
      const message = `[Manufacturer] names the Models section [${name.slice(0, 80)}], which the INF does not have: add it or correct the name.`;
      problems.add('MISSING_SECTION', 'warning', message, candidate.line);
      return [];
    }
    // The same manufacturer naming the same section twice adds nothing; different ones may share it.
    const key = `${candidate.manufacturer}\n${name.toLowerCase()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ manufacturer: candidate.manufacturer, decoration: candidate.decoration, section }];
  });
}
