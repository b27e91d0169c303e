import { fstatSync, writeFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { fullDiskReasons } from '../../../shared/full-disk';

/** Where results go. It may fail at any moment: a full disk, a reader that has seen enough. Nothing throws here. */
export interface Output {
  /** Whether it takes no more; what is written then is lost. */
  readonly closed: boolean;
  /** Resolves when there is room for more. */
  write(content: string | Uint8Array): Promise<void>;
  /** What went wrong, when all has been written; `null` when nothing did. */
  finish(): Promise<NodeJS.ErrnoException | null>;
}

/** The output to `stream`; where that is a file, `file` is its descriptor. */
export function outputTo(stream: Writable, file: number | null): Output {
  let failure: NodeJS.ErrnoException | null = null;
  const note = (error: NodeJS.ErrnoException): void => {
    // What a stream answers that has told what was wrong with it.
    if (error.code !== 'ERR_STREAM_DESTROYED') failure ??= error;
  };
  stream.on('error', note);
  return {
    get closed() {
      return failure !== null;
    },
    write(content) {
      if (failure !== null) return Promise.resolve();
      if (file !== null) {
        try {
          // The stream of a file writes once, and a disk that is nearly full takes a part. Source: write(2), RETURN VALUE.
          writeFileSync(file, typeof content === 'string' ? Buffer.from(content) : content);
        } catch (error) {
          note(error as NodeJS.ErrnoException);
        }
        return Promise.resolve();
      }
      return new Promise((done) => {
        stream.write(content, (error) => {
          if (error) note(error);
          done();
        });
      });
    },
    async finish() {
      // The stream tells of its error after it has called back.
      await new Promise((done) => stream.write('', () => setImmediate(done)));
      return failure;
    },
  };
}

/** Standard output, for every command of this process. */
export const standardOutput = outputTo(process.stdout, isFile(1) ? 1 : null);

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

/** A reader that has seen enough (`| head`) is no error. Source: write(2), EPIPE; Windows has ERROR_NO_DATA and EOF. */
export const isReaderGone = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'EOF';

/** What is said of an output that failed. */
export function outputFailureText(error: NodeJS.ErrnoException): string {
  return `error: The output cannot be written: ${reasonOfFailure(error)}. What there is of it is not complete: make room or write elsewhere, and run the same command again.`;
}

/** Why something cannot be written, in words where there are any. */
export const reasonOfFailure = ({ code = '', message }: NodeJS.ErrnoException): string =>
  reasons[code] ?? message;

/** Source: errno(3). */
const reasons: Readonly<Record<string, string>> = {
  ...fullDiskReasons,
  EIO: 'the device failed',
  EFBIG: 'the file becomes too large for its file system',
};
