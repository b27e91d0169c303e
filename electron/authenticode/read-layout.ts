import type { ByteSource } from './byte-source';
import { readCabLayout } from './cab-layout';
import { type FileLayout, flatLayout } from './file-layout';
import { readPeLayout } from './pe-layout';

/**
 * Tells from its first bytes how a file is hashed: as an image, as a cabinet, or flat. Only headers are read; a
 * file whose headers make no sense is hashed flat, and says so.
 */
export function readLayout(source: ByteSource): FileLayout {
  return readPeLayout(source) ?? readCabLayout(source) ?? flatLayout(source.size);
}
