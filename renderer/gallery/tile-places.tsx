import type { GalleryPlace } from '../../shared/model/gallery';
import { plural } from '../common/format';
import { architectureWords, userWords } from '../matrix/matrix-words';
import styles from './gallery.module.css';

/** As many are listed in full; more of them are folded. */
const mostShown = 4;

/** A PC with the users for whom the window is the same there. */
interface Row {
  readonly key: string;
  readonly name: string;
  readonly users: readonly string[];
}

/** The PCs and users of a tile. */
export function TilePlaces({ places }: { readonly places: readonly GalleryPlace[] }) {
  const rows = rowsOf(places);
  if (rows.length <= mostShown) return <PlaceList rows={rows} />;
  const [first, last] = [rows[0], rows.at(-1)];
  return (
    <details className={styles.places}>
      <summary>
        {plural(rows.length, 'PC')}: <bdi>{first?.name}</bdi> to <bdi>{last?.name}</bdi>
      </summary>
      <PlaceList rows={rows} />
    </details>
  );
}

function PlaceList({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul className={styles.placeList}>
      {rows.map(({ key, name, users }) => (
        <li key={key}>
          <bdi>{name}</bdi>, <span className={styles.quiet}>{users.join(' and ').toLowerCase()}</span>
        </li>
      ))}
    </ul>
  );
}

/** One row for each PC, in the order of the tile. Pure. */
export function rowsOf(places: readonly GalleryPlace[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const place of places) {
    const users = [...(rows.get(place.pc)?.users ?? []), userWords[place.user]];
    rows.set(place.pc, { key: place.pc, name: nameOf(place), users });
  }
  return [...rows.values()];
}

function nameOf({ id, name, windowsName, architecture }: GalleryPlace): string {
  const words = architectureWords[architecture];
  if (id === null) return `${windowsName} ${words}`;
  const more = [windowsName, words].filter((part) => !name.includes(part));
  return more.length === 0 ? `${name} (saved)` : `${name} (saved, ${more.join(', ')})`;
}
