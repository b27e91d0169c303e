import type { PictureSubject } from '../../shared/model/gallery';

/** What a host lends to the engine for pictures. Both reject with `AppError` where it has no means to take any. */
export interface PictureTaker {
  /** A PNG file of each window, with transparent surroundings, in order. */
  take(subjects: readonly PictureSubject[]): Promise<readonly Uint8Array[]>;
  /** A PDF file of one self-contained HTML document. */
  print(html: string): Promise<Uint8Array>;
}
