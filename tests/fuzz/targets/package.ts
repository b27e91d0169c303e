import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError, inspectOnce, simulateOnce, withDiagnoses } from '../../../electron/app';
import { makeSpecimen } from '../../../electron/lab';
import { answered, type OpenTarget } from '../command/target';
import { spoilBytes } from '../spoil/bytes';
import { spoilDer } from '../spoil/der';
import { spoilText } from '../spoil/text';
import { named, parted, spoilNamed } from './named';

const inText = spoilText([
  'CopyFiles=@a.sys',
  'CatalogFile=a.cat',
  '[SourceDisksFiles]',
  'a.sys=1',
  '%a%',
  '..\\a.sys',
  'Include=a.inf',
  'Needs=Install',
]);

/** A package of which one file is spoilt: inspected, diagnosed, judged and staged as the command line does. */
export const driverPackage: OpenTarget = async (folder) => {
  const { files } = await makeSpecimen('publisher', { keyType: 'ecdsa' });
  const source = join(folder, 'package');
  const deps = {
    dataFolder: join(folder, 'data'),
    tempFolder: join(folder, 'temp'),
    workers: { hash: null, archive: null },
  };
  const write = (path: string, content: Uint8Array) => {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), content);
  };
  for (const [path, content] of files) write(path, content);
  const paths = [...files.keys()];
  return {
    seeds: [...files].map(([path, content]) => named(path, content)),
    mutate: spoilNamed(paths, (path) => {
      if (path.endsWith('.inf')) return inText;
      return path.endsWith('.cat') ? spoilDer : spoilBytes;
    }),
    async run(input) {
      const parts = parted(input, paths);
      if (parts === null) return;
      write(parts.path, parts.content);
      await answered([AppError], async () => {
        const inspecting = inspectOnce(source, deps).then((inspection) => withDiagnoses(inspection, deps));
        await inspecting.catch(refuseInternal);
        await simulateOnce(source, deps).catch(refuseInternal);
      });
      write(parts.path, files.get(parts.path) ?? new Uint8Array());
    },
  };
};

/** An `AppError` that owns up to a fault of ours is one. */
export function refuseInternal(error: unknown): never {
  if (error instanceof AppError && error.code === 'INTERNAL')
    throw new Error(error.message, { cause: error.cause });
  throw error;
}
