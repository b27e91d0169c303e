import { useState } from 'react';
import type { CallError, CallInput, GalleryRequest } from '../../shared/api';
import type { GalleryTile, PictureSubject } from '../../shared/model/gallery';
import { call, toCallError } from '../bridge/bridge';
import { saveFile } from '../common/save-file';
import { announce } from '../stores/announcements';

export type ExportFormat = CallInput<'gallery.export'>['format'];

/** How windows are drawn, on the page and in pictures. */
export type Drawn = Pick<PictureSubject, 'scale' | 'theme'>;

/** Has the host take pictures, one export after the other, and offers the file. */
export function useExport(request: GalleryRequest | null, drawn: Drawn) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  async function save(format: ExportFormat, tile: GalleryTile | null): Promise<void> {
    if (request === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      const file = await call('gallery.export', { ...request, ...drawn, format, tile: tile?.name ?? null });
      saveFile(file);
      announce(`${file.fileName} was handed over for saving.`);
    } catch (thrown) {
      setError(toCallError(thrown));
    } finally {
      setBusy(false);
    }
  }
  return { save, busy, error, dismissError: () => setError(null) };
}
