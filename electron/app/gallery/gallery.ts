import type { GalleryPlace, GalleryTile } from '../../../shared/model/gallery';
import type { PackageFacts, SourceFacts } from '../../../shared/model/package';
import type { Pc, UserKind } from '../../../shared/model/pc';
import type { Prompt } from '../../../shared/model/staging';
import type { Verdict } from '../../../shared/model/verdict';
import { distinctNames, windowName } from '../../../shared/picture-name';
import { pcProblems } from '../../../shared/windows/pc-problems';
import { offeredAnswers } from '../../staging';
import { type InstallRun, type RunInput, startRun } from '../../story';
import { judge } from '../../verdict';
import { promptDocument } from '../install/calls';
import { keyedPcs } from '../matrix/matrix';
import { pcClock } from '../pcs/pc-clock';
import type { PcInput } from '../pcs/pc-input';
import { trustContext } from '../pcs/trust-context';
import { type PlacelessTile, sameness, withPlace } from './same-tiles';

/** A tile with what a report tells of it besides. */
export interface ReportTile {
  readonly tile: GalleryTile;
  /** What the first of its PCs makes of the package. */
  readonly verdict: Verdict;
  readonly pc: Pc;
  /** The log section of that PC, with every prompt answered by its default. */
  readonly log: string;
}

/** More prompts than any run has: a guard against a run that never ends. */
const mostPrompts = 8;

export interface GalleryInput {
  /** Once for each architecture among the PCs. */
  readonly facts: readonly SourceFacts[];
  readonly pcs: readonly PcInput[];
  readonly users: readonly UserKind[];
  /** A tile for each PC and user, though the same window comes on several. */
  readonly each: boolean;
  readonly now: () => Date;
}

/**
 * Every window that the packages make Windows show on these PCs, in an empty driver store, then a tile without a window
 * for each way in which nobody is asked. What is the same on several PCs is one tile that lists them. Pure but for the
 * clock.
 */
export function galleryOf(input: GalleryInput): readonly ReportTile[] {
  const several = (input.facts[0]?.packages.length ?? 0) > 1;
  const nameOf = distinctNames();
  const found = new Map<string, ReportTile>();
  for (const { place, ...made } of madeOn(input)) {
    const same = input.each ? String(found.size) : sameness(made.tile, place.windowsName);
    const known = found.get(same);
    if (known !== undefined) {
      found.set(same, { ...known, tile: withPlace(known.tile, made.tile, place) });
      continue;
    }
    const { inf, prompt, outcome } = made.tile;
    const window = prompt?.dialog ?? outcome;
    const name = nameOf(windowName({ ...place, pc: place.id, inf: several ? inf : null, window }));
    found.set(same, { ...made, tile: { ...made.tile, name, places: [place] } });
  }
  const tiles = [...found.values()];
  return [...tiles.filter(({ tile }) => tile.prompt), ...tiles.filter(({ tile }) => !tile.prompt)];
}

interface Made extends Omit<ReportTile, 'tile'> {
  readonly tile: PlacelessTile;
}

/** Package by package, PC by PC, user by user. */
function* madeOn({ facts, pcs, users, now }: GalleryInput): Generator<Made & { place: GalleryPlace }> {
  for (const { inf } of facts[0]?.packages ?? []) {
    for (const { key, input } of keyedPcs(pcs)) {
      const source = facts.find(({ architecture }) => architecture === input.pc.architecture);
      const packageFacts = source?.packages.find((one) => one.inf.path === inf.path);
      if (source === undefined || packageFacts === undefined) continue;
      for (const user of users) {
        const as = { ...input, pc: { ...input.pc, user } };
        if (pcProblems(as.pc, as.windows).length > 0) continue;
        const place = placeOf(key, as);
        for (const made of tilesOf(packageFacts, as, source.source.path, now)) yield { ...made, place };
      }
    }
  }
}

/** The prompts of one run in the order in which they come when each is accepted; without any, how it ends. */
function tilesOf(
  facts: PackageFacts,
  { pc, windows, certificates }: PcInput,
  sourcePath: string,
  now: () => Date,
): readonly Made[] {
  const verdict = judge(facts, trustContext(pc, windows, certificates, now()));
  const input: RunInput = { facts, verdict, pc, windows, staged: [], sourcePath, clock: pcClock(pc, now) };
  const ended = ending(startRun(input));
  const prompts = promptsOf(startRun(input));
  const { result } = ended;
  if (result === null) throw new Error('A run of the gallery came to no end.');
  const { category, outcome, code, callerText, explanation } = result;
  const common = { inf: facts.inf.path, category, outcome, code, callerText, explanation };
  return (prompts.length === 0 ? [null] : prompts).map((prompt) => ({
    tile: {
      ...common,
      prompt: prompt === null ? null : promptDocument(prompt),
      unconfirmed: [...new Set([...result.unconfirmed, ...(prompt?.unconfirmed ?? [])])],
    },
    verdict,
    pc,
    log: ended.log,
  }));
}

function promptsOf(run: InstallRun): readonly Prompt[] {
  const prompts: Prompt[] = [];
  while (run.prompt !== null && prompts.length < mostPrompts) {
    const { prompt } = run;
    prompts.push(prompt);
    run.answer(
      offeredAnswers[prompt.dialog].find((answer) => answer !== prompt.defaultAnswer) ?? prompt.defaultAnswer,
    );
  }
  return prompts;
}

function ending(run: InstallRun): InstallRun {
  for (let asked = 0; run.prompt !== null && asked < mostPrompts; asked += 1) {
    run.answer(run.prompt.defaultAnswer);
  }
  return run;
}

function placeOf(key: string, { pc, windows, saved }: PcInput): GalleryPlace {
  return {
    pc: key,
    id: saved ? pc.id : null,
    name: pc.name,
    windows: windows.id,
    windowsName: windows.name,
    architecture: pc.architecture,
    user: pc.user,
  };
}
