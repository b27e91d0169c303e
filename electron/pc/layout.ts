import { basename, join } from 'node:path';
import type { StoreName } from '../../shared/model/pc';

/** Names inside the folder of one PC. A person may read, copy and edit them. */
export const pcFile = 'pc.json';
export const driverStoreFile = 'driver-store.json';
export const logFile = 'setupapi.dev.log';

/** Written by the plug-in of devices; part of the PC when it is copied or handed on. */
export const devicesFile = 'devices.json';

/** Where the files of staged packages lie, as on Windows: a folder for each, named as the driver store names it. */
export const repositoryPath = 'DriverStore/FileRepository';
/** Beside it: files of deleted packages, for as long as the deletion can be taken back. */
export const deletedPath = 'DriverStore/.deleted';

/** Names beside the PCs' folders. */
export const settingsFile = 'settings.json';
/** Written once the first PCs exist, so that a PC which a person deletes does not come back. */
export const createdFile = 'created.json';

/** PCs that were deleted or reset, each in a folder of its own, until they are purged. */
export const trashFolder = '.trash';
/** What says of a folder in the trash which PC it was. */
export const trashFile = 'trash.json';
/** Begins the name of a folder that is still being filled; it is renamed when it is whole. */
export const unfinishedPrefix = '.new-';
/** Begins the name of a package's old files while new ones take their place. */
export const replacedPrefix = '.old-';
/** Stands in the place of a PC's folder when the PC lies elsewhere. */
export const linkFile = (id: string): string => `${id}.link.json`;

export const storeNames: readonly StoreName[] = ['trusted', 'disallowed', 'root', 'authority'];

export const storeFolder = (pcFolder: string, store: StoreName): string => join(pcFolder, 'stores', store);

/** Whether an identifier is the name of one folder: never a path, never hidden. */
export function isPcId(id: string): boolean {
  return id !== '' && id.length <= 200 && !id.startsWith('.') && !/[/\\\0]/.test(id) && basename(id) === id;
}

export const logName = /^setupapi\.dev(?:\.\d{8}_\d{6})?\.log$/i;
const certificateName = /^stores\/(?:trusted|disallowed|root|authority)\/[^/\\\0.][^/\\\0]{0,199}\.cer$/i;

/** Folders below the repository folder that are looked into; real packages have two or three. */
const deepest = 16;
const longestPath = 400;

/** Names that Windows keeps for devices, with any ending. Source: Naming Files, Paths, and Namespaces. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** What no Windows file name may hold. Source: the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among the forbidden ones.
const forbidden = /[<>:"/\\|?*\u0000-\u001f]/;

/** Whether a name can be that of a file or folder of a package on every system, and is not hidden. */
export function isPlainName(name: string): boolean {
  const plain = name !== '' && name.length <= 255 && !name.startsWith('.') && !/[ .]$/.test(name);
  return plain && !forbidden.test(name) && !reserved.test(name);
}

/** Whether a path with forward slashes can be that of a file in a package's folder: it never leads out. */
export function isPackagePath(path: string): boolean {
  const parts = path.split('/');
  return path.length <= longestPath && parts.length <= deepest && parts.every(isPlainName);
}

function isRepositoryFile(path: string): boolean {
  if (!path.startsWith(`${repositoryPath}/`)) return false;
  const [folder = '', ...rest] = path.slice(repositoryPath.length + 1).split('/');
  return isPlainName(folder) && isPackagePath(rest.join('/'));
}

/** What a file of a PC is, by its path in the PC's folder with forward slashes; `null` for a file of others. */
export function pcFileKind(path: string): 'document' | 'log' | 'certificate' | 'package' | null {
  if (path === pcFile || path === driverStoreFile || path === devicesFile) return 'document';
  if (logName.test(path)) return 'log';
  if (certificateName.test(path)) return 'certificate';
  return isRepositoryFile(path) ? 'package' : null;
}
