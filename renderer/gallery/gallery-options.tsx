import { pictureScaleSchema } from '../../shared/model/gallery';
import styles from './gallery.module.css';
import type { Drawn } from './use-export';

const scales = [...pictureScaleSchema.values];

interface GalleryOptionsProps {
  readonly each: boolean;
  readonly drawn: Drawn;
  readonly onEach: (each: boolean) => void;
  readonly onDrawn: (change: Partial<Drawn>) => void;
}

/** Which tiles there are, and how the windows are drawn. */
export function GalleryOptions({ each, drawn, onEach, onDrawn }: GalleryOptionsProps) {
  return (
    <div className={styles.options}>
      <label>
        <input type="checkbox" checked={each} onChange={(event) => onEach(event.target.checked)} />
        One tile for each PC and user
      </label>
      <label>
        Display scale{' '}
        <select
          value={drawn.scale}
          onChange={(event) =>
            onDrawn({ scale: scales.find((scale) => String(scale) === event.target.value) ?? 100 })
          }
        >
          {scales.map((scale) => (
            <option key={scale} value={scale}>
              {scale} %
            </option>
          ))}
        </select>
      </label>
      <label title="The ground behind the windows, and dark title bars where that Windows has them">
        <input
          type="checkbox"
          checked={drawn.theme === 'dark'}
          onChange={(event) => onDrawn({ theme: event.target.checked ? 'dark' : 'light' })}
        />
        Dark
      </label>
    </div>
  );
}
