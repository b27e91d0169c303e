import type { GalleryPlace, GalleryTile } from '../../../shared/model/gallery';

/** A tile before it is known where else it comes. */
export type PlacelessTile = Omit<GalleryTile, 'name' | 'places'>;

/** Equal for tiles that look the same and mean the same, whichever Windows their texts name. Pure. */
export function sameness(tile: PlacelessTile, windowsName: string): string {
  const { inf, category, prompt, outcome, code, callerText, explanation } = tile;
  const meaning = [inf, category, outcome, code, nameless(explanation, windowsName)];
  return JSON.stringify([...meaning, prompt === null ? callerText : { ...prompt, unconfirmed: [] }]);
}

/** A tile that comes on one more PC. Its texts then speak of "this Windows" where they named one. Pure. */
export function withPlace(known: GalleryTile, same: PlacelessTile, place: GalleryPlace): GalleryTile {
  const first = known.places[0]?.windowsName ?? '';
  const mine = known.unconfirmed.map((text) => nameless(text, first));
  const others = same.unconfirmed.map((text) => nameless(text, place.windowsName));
  return {
    ...known,
    places: [...known.places, place],
    explanation: nameless(known.explanation, first),
    unconfirmed: [...new Set([...mine, ...others])],
  };
}

function nameless(text: string, windowsName: string): string {
  return text
    .split(windowsName)
    .reduce((before, after) => `${before}${/(^|[.!?] )$/.test(before) ? 'This' : 'this'} Windows${after}`);
}
