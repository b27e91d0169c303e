import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const beneathProgramFiles = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];

/** A browser that can show a page as an app window; `null` when none is installed where they usually are. */
export function findBrowser(platform = process.platform, environment = process.env): string | null {
  const candidates = platform === 'win32' ? windowsPlaces(environment) : [...pathPlaces(environment)];
  if (platform === 'darwin') candidates.unshift(...onMac);
  return candidates.find((path) => existsSync(path)) ?? null;
}

function windowsPlaces(environment: NodeJS.ProcessEnv): string[] {
  const roots = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
  return roots.flatMap((root) => (root ? beneathProgramFiles.map((place) => join(root, place)) : []));
}

function pathPlaces(environment: NodeJS.ProcessEnv): string[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return onPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Whether a window can be shown at all: on Linux a display server must be named. */
export function hasDisplay(platform = process.platform, environment = process.env): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/** The window shows one page of this computer: the browser has nothing to ask, and nobody to ask it of. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Switches of every browser that is started. `profile` keeps it apart from the person's. */
export function browserSwitches(profile: string): readonly string[] {
  // Chromium refuses to run as root with its sandbox on; the only page it will show is ours.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [`--user-data-dir=${profile}`, ...quiet, ...(asRoot ? ['--no-sandbox'] : [])];
}

/** Opens `url` as a window of its own, without tabs or address bar. */
export function openAppWindow(browser: string, url: string, profile: string): ChildProcess {
  return spawn(browser, [`--app=${url}`, ...browserSwitches(profile)], { stdio: 'ignore' });
}
