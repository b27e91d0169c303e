import type { SourceKind } from '../../shared/model/package';
import type { Problem } from '../../shared/model/problem';
import type { IntakeLimits } from './limits';
import type { IntakeProgress } from './progress';

/** One file of a source, wherever its bytes lie. */
export interface IntakeFile {
  /** Relative to the source, forward slashes. Within a nested archive: `inner.zip/foo.inf`. */
  readonly path: string;
  readonly size: number;
  /** Where the bytes can be read. Its name is arbitrary for files that come out of an archive. */
  readonly diskPath: string;
  /** Path in the source of the file that holds it in compressed form (`foo.sy_`, a cabinet); else `null`. */
  readonly compressedAs: string | null;
}

export interface OpenOptions {
  /** Private folders are made below this folder, which is created when absent. */
  readonly tempFolder: string;
  /** Built `archive-worker` script; `null` runs 7-Zip on the calling thread, where only limits can stop it. */
  readonly archiveWorker: string | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IntakeProgress) => void;
  readonly limits?: Partial<IntakeLimits>;
}

/** A source whose files can be read. `dispose` removes what was expanded for it. */
export interface OpenedSource {
  readonly kind: SourceKind;
  readonly path: string;
  readonly files: readonly IntakeFile[];
  /** Paths of the INFs that are packages, sorted; never empty. */
  readonly infs: readonly string[];
  /** Bytes of `files` together. */
  readonly bytes: number;
  /** Refused entries (severity error) and guesses (warning); none prevented the opening. */
  readonly problems: readonly Problem[];
  /** The file at a path as Windows would find it: any case, either slash. */
  find(relativePath: string): IntakeFile | null;
  /**
   * The file itself or, when it is absent, what its singly compressed form (`foo.sy_`) expands to; `null` when
   * there is neither. Throws `IntakeError` when the compressed form is damaged or exceeds the limits.
   */
  expand(relativePath: string): Promise<IntakeFile | null>;
  /**
   * Members of a cabinet of the source, expanded; `path` is the member's name within the cabinet. Throws
   * `IntakeError`: `NOT_FOUND`, or why the cabinet cannot be read.
   */
  openCabinet(relativePath: string): Promise<readonly IntakeFile[]>;
  dispose(): Promise<void>;
}
