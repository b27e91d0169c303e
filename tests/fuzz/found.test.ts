import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Target, timeLimit } from './command/target';
import { targets } from './targets';

const found = join(import.meta.dirname, 'found');
const folders = readdirSync(found, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(folders.map(({ name }) => name))('what the fuzzer once found in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-found-'));
  let target: Target;

  beforeAll(async () => {
    const open = await targets[name]?.();
    if (open === undefined) throw new Error(`tests/fuzz/found/${name} is the folder of no target.`);
    target = await open(folder);
  }, 60_000);

  afterAll(async () => {
    await target.close?.();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(readdirSync(join(found, name)))(
    'when %s is read again, then there is a value or a declared error in good time',
    async (file) => {
      const input = Uint8Array.from(readFileSync(join(found, name, basename(file))));
      const begun = process.cpuUsage();
      await target.run(input);
      expect(process.cpuUsage(begun).user / 1000).toBeLessThan(timeLimit(target, input));
    },
  );
});
