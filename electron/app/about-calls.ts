import { stat } from 'node:fs/promises';
import { release } from 'node:os';
import type { Handlers, Session } from './session';

/** What somebody who reports a fault is asked for: versions, and where the app keeps its files. */
export function aboutCalls({ deps }: Session): Pick<Handlers, 'app.about'> {
  return {
    'app.about': async () => ({
      versions: versions(deps.version),
      dataFolder: deps.dataFolder,
      crashLog: deps.crashLog === undefined ? null : await crashLog(deps.crashLog),
    }),
  };
}

function versions(own: string): { readonly name: string; readonly version: string }[] {
  const { electron, chrome, node } = process.versions;
  const runtime = electron === undefined ? [] : [{ name: 'Electron', version: electron }];
  const browser = chrome === undefined ? [] : [{ name: 'Chromium', version: chrome }];
  return [
    { name: 'Driver Preflight', version: own },
    ...runtime,
    ...browser,
    { name: 'Node.js', version: node },
    { name: 'System', version: `${process.platform} ${release()} ${process.arch}` },
  ];
}

async function crashLog(path: string): Promise<{ readonly path: string; readonly bytes: number }> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  return { path, bytes };
}
