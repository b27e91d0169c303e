import type { CallInput, PcSummary } from '../../shared/api';
import { defaultWindows, findWindows } from '../../shared/windows/versions';
import type { Selection } from '../stores/package-reducer';
import type { StoryLink } from './link';

/** What the engine is asked for: the package, and the PC that the link names, else the one at hand. Pure. */
export function requestOf(
  link: StoryLink,
  { inspectionId, packageIndex }: Selection,
  pc: Pick<PcSummary, 'id' | 'user'>,
): CallInput<'story.tell'> {
  return {
    inspectionId,
    packageIndex,
    pc:
      link.windows === null ? { pcId: pc.id } : { windows: link.windows, architecture: architectureOf(link) },
    user: link.user ?? pc.user,
    // Where the Windows lacks it, the engine takes the usual one.
    route: link.route ?? 'device-manager',
    ...(link.answer === null ? {} : { answer: link.answer }),
  };
}

/** The architecture of a PC that is made up: as the link names it, else the first that its Windows has. */
export function architectureOf({ windows, architecture }: Pick<StoryLink, 'windows' | 'architecture'>) {
  const { architectures } = findWindows(windows ?? '') ?? defaultWindows;
  return architecture ?? architectures.find((each) => each === 'amd64') ?? architectures[0] ?? 'amd64';
}
