import type { FileFacts, HashKind } from '../../shared/model/package';
import type { Problem } from '../../shared/model/problem';
import type { ByteRange } from './byte-ranges';

/** Which bytes of a file its hash is made of, and where its own signature lies. */
export interface FileLayout {
  readonly kind: HashKind;
  /** In file order, without overlap. */
  readonly ranges: readonly ByteRange[];
  /** Zero bytes that are hashed after the last range. */
  readonly zeroPadding: number;
  /** The certificate table of an image, or the signature of a cabinet; wholly inside the file. */
  readonly signature: ByteRange | null;
  readonly image: FileFacts['image'];
  readonly problem: Problem | null;
}

/** The layout of a file whose every byte counts. */
export function flatLayout(size: number, problem: Problem | null = null): FileLayout {
  const ranges = size === 0 ? [] : [{ start: 0, end: size }];
  return { kind: 'flat', ranges, zeroPadding: 0, signature: null, image: null, problem };
}
