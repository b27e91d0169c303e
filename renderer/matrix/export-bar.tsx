import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CallError, MatrixRequest } from '../../shared/api';
import { call, toCallError } from '../bridge/bridge';
import { ErrorMessage } from '../common/error-message';
import { SaveRegular } from '../common/icons';
import { saveFile } from '../common/save-file';
import { announce } from '../stores/announcements';
import { drawPicture } from './draw-picture';
import type { Grid } from './grid';
import styles from './matrix.module.css';
import { pictureOf } from './picture';

interface ExportBarProps {
  readonly inspectionIds: readonly string[];
  readonly request: Omit<MatrixRequest, 'inspectionId'>;
  readonly grid: Grid;
  readonly title: string;
}

const formats = ['csv', 'json', 'html'] as const;

/** The matrix as a file: CSV, JSON and HTML hold all of it, the picture what is shown. */
export function ExportBar({ inspectionIds, request, grid, title }: ExportBarProps) {
  const [error, setError] = useState<CallError | null>(null);

  async function attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      setError(null);
      await work();
      announce(`The ${what} was handed over for saving.`);
    } catch (thrown) {
      setError(toCallError(thrown));
    }
  }

  const saveAs = (format: (typeof formats)[number]): Promise<void> =>
    attempt(format.toUpperCase(), async () => {
      // A file for each source that is open: their matrices are separate documents.
      for (const inspectionId of inspectionIds) {
        saveFile(await call('matrix.export', { ...request, inspectionId, format }));
      }
    });
  const savePicture = (): Promise<void> =>
    attempt('picture', async () => saveFile(await drawPicture(pictureOf(grid, title), 'matrix.png')));

  return (
    <>
      <div className={styles.exports}>
        <SaveRegular aria-hidden="true" fontSize={18} />
        <span id="matrix-export">Export</span>
        {formats.map((format) => (
          <Button
            key={format}
            size="small"
            aria-label={`Export as ${format.toUpperCase()}`}
            onClick={() => void saveAs(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
        <Button
          size="small"
          aria-label="Export as PNG picture"
          title="The rows that are shown, as a picture"
          onClick={() => void savePicture()}
        >
          PNG
        </Button>
      </div>
      {error !== null && <ErrorMessage onDismiss={() => setError(null)}>{error.message}</ErrorMessage>}
    </>
  );
}
