import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Budget } from '../../../../electron/intake/budget';
import { extractCabinet } from '../../../../electron/intake/cabinet/extract-cabinet';
import { defaultLimits, type IntakeLimits } from '../../../../electron/intake/limits';
import { NameRegistry } from '../../../../electron/intake/name-registry';
import { createWorkspace, type Workspace } from '../../../../electron/intake/workspace';
import type { Problem } from '../../../../shared/model/problem';

export function workspaceIn(tempFolder: string, limits: Partial<IntakeLimits> = {}): Workspace {
  const all = { ...defaultLimits, ...limits };
  const budget = new Budget({ source: 'test', limits: all });
  return createWorkspace({ budget, names: new NameRegistry(all), tempFolder, archiveWorker: null });
}

/** Members of a cabinet by path, and the problems met. Parts are looked for beside it, in any case. */
export async function cabinetMembers(
  diskPath: string,
  tempFolder: string,
  rename: (name: string) => string = (name) => name,
): Promise<{ members: Record<string, Buffer>; problems: readonly Problem[] }> {
  const workspace = workspaceIn(tempFolder);
  const beside = async (name: string) => {
    const candidate = path.join(path.dirname(diskPath), rename(name));
    return existsSync(candidate) ? candidate : null;
  };
  const cabinet = { diskPath, shown: path.basename(diskPath), prefix: '', findPart: beside };
  const files = await extractCabinet(cabinet, workspace);
  const members = Object.fromEntries(files.map((file) => [file.path, readFileSync(file.diskPath)]));
  await workspace.dispose();
  return { members, problems: workspace.names.problems };
}
