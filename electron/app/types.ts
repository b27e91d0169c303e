import type { PreflightApi } from '../../shared/api';
import type { PictureTaker } from './picture-taker';

/** What a host lends to the engine. Paths are absolute. */
export interface AppDeps {
  /** Everything that survives: PCs, stores, logs, settings. */
  readonly dataFolder: string;
  /** Private temporary files live below it, in a folder per process that is removed at the end. */
  readonly tempFolder: string;
  /** Built worker scripts; `null` does the work on the calling thread. */
  readonly workers: { readonly hash: string | null; readonly archive: string | null };
  readonly host: 'electron' | 'loopback';
  readonly version: string;
  readonly promptWindows: boolean;
  readonly openPaths: readonly string[];
  /** The file that tells what went wrong inside; absent where the host keeps none. */
  readonly crashLog?: string;
  readonly now: () => Date;
  /** The system's open dialog; absent where the host has none. */
  readonly browse?: (what: 'file' | 'folder' | 'certificate') => Promise<readonly string[]>;
  /** Folder or file that an upload was stored as; `null` when the identifier is unknown. */
  readonly resolveUpload?: (uploadId: string) => string | null;
  /** Takes pictures of reproduced windows; absent where the host cannot. */
  readonly pictures?: PictureTaker;
}

/** The engine behind every window: the contract, and how to end it. */
export interface App extends PreflightApi {
  /** Tells every listener that packages are to be opened. */
  open(paths: readonly string[]): void;
  /** Ends running jobs and removes this process's temporary files. */
  close(): Promise<void>;
}
