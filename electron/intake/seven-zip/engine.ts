import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Brake } from './brake';
import { type SevenZipInstance, startSevenZip } from './emscripten';
import type { SevenZipJob, SevenZipResult } from './job';
import { Outputs } from './outputs';

/** Characters of listing that are kept: 50 000 entries take about 15 million. */
const MAX_OUTPUT = 64 * 1024 ** 2;

/** A 7-Zip that is loaded and good for one run. */
export interface Engine {
  /**
   * It sees an in-memory file system that holds nothing but the archive (read from disk as needed) and an empty folder
   * whose files' bytes go to numbered files in `outFolder`. Names, links and paths of the archive live in memory only:
   * nothing it contains can reach the real file system under its own name.
   *
   * `onWrote` is called for every piece written and may throw to stop the run; that error is thrown on.
   */
  run(job: SevenZipJob, onWrote: (bytes: number) => void): SevenZipResult;
}

/** Loads a 7-Zip on this thread. */
export async function loadEngine(): Promise<Engine> {
  let print = (_line: string, _isError: boolean): void => {};
  const module = await startSevenZip((line, isError) => print(line, isError));
  return {
    run(job, onWrote) {
      const lines: string[] = [];
      const errors: string[] = [];
      const brake = new Brake(job.milliseconds);
      let printed = 0;
      let entries = 0;
      print = (line, isError) => {
        printed += line.length + 1;
        if (printed > MAX_OUTPUT) brake.stop('output');
        // The archive itself is printed as a path too.
        if (job.command === 'list' && line.startsWith('Path = ') && ++entries > job.maxEntries + 1) {
          brake.stop('entries');
        }
        (isError ? errors : lines).push(line);
      };
      const { exitCode, stopped, files } = runOn(module, job, new Outputs(job, onWrote, brake), brake);
      return { exitCode, output: lines.join('\n'), errors: errors.join('\n'), files, stopped };
    },
  };
}

function runOn(
  module: SevenZipInstance,
  job: SevenZipJob,
  outputs: Outputs,
  brake: Brake,
): Pick<SevenZipResult, 'exitCode' | 'stopped' | 'files'> {
  const archive = openSync(job.archive, 'r');
  try {
    module.FS.mkdir('/out');
    module.FS.writeFile('/names', (job.names ?? []).join('\n'));
    module.FS.writeFile('/archive', new Uint8Array());
    const node = module.FS.lookupPath('/archive').node;
    outputs.capture(node);
    node.usedBytes = fstatSync(archive).size;
    node.stream_ops = {
      ...node.stream_ops,
      read(_stream, buffer, offset, length, position) {
        brake.check();
        let read = 0;
        brake.guard(() => {
          read = readSync(archive, buffer, offset, length, position);
        });
        return read;
      },
    };
    const { exitCode, stopped } = brake.run(() => {
      module.FS.chdir('/out');
      return module.callMain(argumentsOf(job));
    });
    const files = stopped === null && job.command === 'extract' ? outputs.list(module) : [];
    return { exitCode, stopped, files };
  } finally {
    outputs.close();
    closeSync(archive);
  }
}

/** `-spd`: no wildcards in names; `-aos`: the first of two equal names stays; `-p-`: some password, never a question. */
function argumentsOf(job: SevenZipJob): string[] {
  const common = ['-y', '-p-', '-sccUTF-8', '-scsUTF-8', '-spd', '-bd'];
  if (job.command === 'list') return ['l', '-slt', ...common, '/archive'];
  return ['x', '-aos', '-bso0', ...common, '/archive', ...(job.names === null ? [] : ['@/names'])];
}
