import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Brake } from './brake';
import { startSevenZip } from './emscripten';
import type { SevenZipJob, SevenZipResult } from './job';
import { Outputs } from './outputs';

/** Characters of listing that are kept: 50 000 entries take about 15 million. */
const MAX_OUTPUT = 64 * 1024 ** 2;

/**
 * Runs 7-Zip on this thread. It sees an in-memory file system that holds nothing but the archive (read from disk
 * as needed) and an empty folder whose files' bytes go to numbered files in `outFolder`. Names, links and paths of
 * the archive live in memory only: nothing it contains can reach the real file system under its own name.
 *
 * `onWrote` is called for every piece written and may throw to stop the run; that error is thrown on.
 */
export async function runEngine(job: SevenZipJob, onWrote: (bytes: number) => void): Promise<SevenZipResult> {
  const lines: string[] = [];
  const errors: string[] = [];
  const brake = new Brake(job.milliseconds);
  let printed = 0;
  let entries = 0;
  const module = await startSevenZip((line, isError) => {
    printed += line.length + 1;
    if (printed > MAX_OUTPUT) brake.stop('output');
    // The archive itself is printed as a path too.
    if (job.command === 'list' && line.startsWith('Path = ') && ++entries > job.maxEntries + 1) {
      brake.stop('entries');
    }
    (isError ? errors : lines).push(line);
  });

  const archive = openSync(job.archive, 'r');
  const outputs = new Outputs(job, onWrote, brake);
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
    return { exitCode, output: lines.join('\n'), errors: errors.join('\n'), files, stopped };
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
