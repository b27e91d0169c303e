import { createHashPool } from '../../electron/authenticode';
import { diagnoseSource, repairedCopy, writeCopy } from '../../electron/diagnosis';
import { inspectSource } from '../../electron/inspection';
import { openSource } from '../../electron/intake';
import type { Diagnosis } from '../../shared/model/diagnosis';
import type { SourceFacts } from '../../shared/model/package';
import { tempFolder } from './temp-folder';

export interface DiagnosedFolder {
  readonly facts: SourceFacts;
  readonly diagnoses: readonly Diagnosis[];
  /** Writes the repaired copy into a folder; gives the paths of what was repaired. */
  repair(target: string): Promise<readonly string[]>;
}

/** Inspects and diagnoses a package by the real rooms, and lends it to `use`. */
export async function withDiagnosed<T>(
  path: string,
  use: (diagnosed: DiagnosedFolder) => Promise<T> | T,
  elsewhere: readonly { readonly name: string; readonly facts: SourceFacts }[] = [],
): Promise<T> {
  const hashes = createHashPool({ workerFile: null });
  const source = await openSource(path, { tempFolder: tempFolder(), archiveWorker: null });
  try {
    const facts = await inspectSource(source, { architecture: 'amd64', hashes });
    const diagnosed = await diagnoseSource(source, facts, elsewhere);
    return await use({
      facts,
      diagnoses: diagnosed.map(({ diagnosis }) => diagnosis),
      async repair(target) {
        const copy = repairedCopy(source, diagnosed);
        await writeCopy(copy, source, target);
        return copy.repaired;
      },
    });
  } finally {
    await source.dispose();
    await hashes.close();
  }
}
