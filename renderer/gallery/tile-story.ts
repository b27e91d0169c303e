import type { GalleryPlace } from '../../shared/model/gallery';
import { formatLink, plainLink } from '../story/link';

/**
 * The address of the scenario in which a window of these places comes: on the PC at hand where that is one of them,
 * else on one that is made up; `null` when all are other saved PCs. Pure.
 */
export function storyLinkOf(places: readonly GalleryPlace[], pcAtHand: string | null): string | null {
  const own = places.find(({ id }) => id !== null && id === pcAtHand);
  if (own !== undefined) return formatLink({ ...plainLink, user: own.user });
  const madeUp = places.find(({ id }) => id === null);
  if (madeUp === undefined) return null;
  const { windows, architecture, user } = madeUp;
  return formatLink({ ...plainLink, windows, architecture, user });
}
