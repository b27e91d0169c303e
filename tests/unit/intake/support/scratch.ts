import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { type IntakeLimits, type OpenedSource, openSource } from '../../../../electron/intake';

/** A folder for one test, removed after it; `temp` is where the product may write. */
export function useScratch() {
  const made: string[] = [];
  const opened: OpenedSource[] = [];
  afterEach(async () => {
    for (const source of opened.splice(0)) await source.dispose();
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const scratch = {
    folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
      const root = mkdtempSync(path.join(tmpdir(), 'preflight-intake-'));
      made.push(root);
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
        writeFileSync(path.join(root, name), content);
      }
      return root;
    },
    file(name: string, content: string | Uint8Array): string {
      return path.join(scratch.folder({ [name]: content }), name);
    },
    async open(
      source: string,
      options: { limits?: Partial<IntakeLimits>; archiveWorker?: string; signal?: AbortSignal } = {},
    ): Promise<OpenedSource> {
      const { archiveWorker = null, ...others } = options;
      const source_ = await openSource(source, { tempFolder: scratch.folder(), archiveWorker, ...others });
      opened.push(source_);
      return source_;
    },
  };
  return scratch;
}
