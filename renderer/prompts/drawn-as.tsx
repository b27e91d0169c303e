import type { DialogFamily } from '../../shared/model/pc';
import { dialogLooks } from '../../shared/windows/dialog-looks';
import type { DialogScale, DialogTheme } from '../dialogs';
import styles from './prompt-layer.module.css';

// Not imported: the reproduced windows load later, and this stands before them.
const scales: readonly DialogScale[] = [100, 125, 150, 200];

interface DrawnAsProps {
  readonly family: DialogFamily;
  readonly scale: DialogScale;
  readonly theme: DialogTheme;
  readonly onScale: (scale: DialogScale) => void;
  readonly onTheme: (theme: DialogTheme) => void;
}

/** Choices of how the reproduced window is drawn: display scale, and dark title bars where that Windows has them. */
export function DrawnAs({ family, scale, theme, onScale, onTheme }: DrawnAsProps) {
  return (
    <p className={styles.drawnAs}>
      <label>
        Display scale{' '}
        <select
          value={scale}
          onChange={(event) => onScale(scales.find((known) => String(known) === event.target.value) ?? 100)}
        >
          {scales.map((known) => (
            <option key={known} value={known}>
              {known} %
            </option>
          ))}
        </select>
      </label>
      {dialogLooks[family].darkTitleBar !== null && (
        <label>
          <input
            type="checkbox"
            checked={theme === 'dark'}
            onChange={(event) => onTheme(event.target.checked ? 'dark' : 'light')}
          />{' '}
          Dark title bar
        </label>
      )}
    </p>
  );
}
