import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../../../electron/intake/budget';
import { defaultLimits } from '../../../../electron/intake/limits';
import { EngineThread } from '../../../../electron/intake/seven-zip/engine-thread';
import { useScratch } from '../support/scratch';

const scratch = useScratch();
const job = {
  archive: '',
  command: 'list',
  names: null,
  outFolder: '',
  maxBytes: 0,
  maxEntries: 0,
  milliseconds: 60_000,
} as const;

function thread(source: string) {
  return new EngineThread(scratch.file('thread.mjs', Buffer.from(source)));
}

const run = (engine: EngineThread) =>
  engine.run(job, new Budget({ source: 'a.7z', limits: defaultLimits }), () => {});

describe('EngineThread', () => {
  it('when it fails before it has a job, then the job fails with the reason', async () => {
    const mark = join(scratch.folder(), 'failing');
    const engine = thread(
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(mark)}, ''); throw new Error('no engine')`,
    );
    await expect.poll(() => existsSync(mark), { timeout: 10_000 }).toBe(true);
    await setTimeout(200);
    await expect(run(engine)).rejects.toThrow('no engine');
    await engine.close();
  });

  it('when it dies on its job, then the job fails', async () => {
    const engine = thread(
      "import { parentPort } from 'node:worker_threads'; parentPort.once('message', () => process.exit(3));",
    );
    await expect(run(engine)).rejects.toThrow('code 3');
    await engine.close();
  });

  it('when there never is a job, then it ends all the same', async () => {
    await expect(thread('setInterval(() => {}, 1000)').close()).resolves.toBeUndefined();
  });
});
