import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What is told where Electron's runtime cannot be had. `reason` is what kept it away. */
export function noInstallers({ version, reason }) {
  return [
    `No installers were made: Electron ${version}'s runtime, which goes into each, cannot be had here (${reason}).`,
    'It comes from https://github.com/electron/electron/releases. Run this where that answers, or name a mirror of it',
    'in ELECTRON_MIRROR; delete .cache/electron-runtime.json to try again before twelve hours are over.',
    'Made all the same: out/sbom.cdx.json and out/licences.txt, which list what installers hold.',
    'npm run dist:cli makes the command line, and the app in a browser, without Electron.',
  ].join('\n');
}

/** What is told when the runtime is there and the tool that packs it failed; its own words stand above. */
export const failedMidway = [
  'No installers were made: electron-builder failed, as it says above, and what it had half made was removed.',
  'It fetches the tools of each kind of installer from https://github.com/electron-userland/electron-builder-binaries;',
  'where these cannot be had, npm run dist -- --dir still makes the app in a folder.',
].join('\n');

/** Runs `make`, which writes into `folder` and gives a status; when it fails, folders of apps that are new are removed. */
export async function allOrNothing(folder, make) {
  const before = new Set(appFolders(folder));
  const status = await make();
  if (status === 0) return status;
  for (const name of appFolders(folder)) {
    if (!before.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  return status;
}

/** electron-builder's names: `linux-unpacked`, `win-arm64-unpacked`, `mac`, `mac-universal`. */
function appFolders(folder) {
  try {
    return readdirSync(folder).filter((name) => /-unpacked$|^mac(-|$)/.test(name));
  } catch {
    return [];
  }
}
