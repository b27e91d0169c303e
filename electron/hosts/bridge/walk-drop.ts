import type { CallError, TakeWatch } from '../../../shared/api';
import type { FoundFile } from './group-files';
import { cancelled, maxFiles, tooMany } from './upload';

/**
 * Every file in what was dropped, folders walked. The entries are asked for at once: a browser empties the
 * `DataTransfer` when the drop handler returns. Rejects with a `CallError` that names what cannot be read.
 * Source: File and Directory Entries API.
 */
export function walkDrop(data: DataTransfer, watch?: TakeWatch): Promise<readonly FoundFile[]> {
  const items = [...data.items].filter((item) => item.kind === 'file');
  const roots = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  return walkAll(
    roots.filter((root) => root !== null),
    watch,
  );
}

async function walkAll(
  roots: readonly (FileSystemEntry | File)[],
  watch: TakeWatch | undefined,
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  // Taken from the end: reversed, so that what was dropped keeps its order.
  const waiting: FileSystemEntry[] = [];
  for (const root of roots) {
    if (root instanceof File) found.push({ path: root.name, file: root });
    else waiting.unshift(root);
  }
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    const path = entry.fullPath.replace(/^\//, '');
    if (watch?.signal.aborted) throw cancelled;
    watch?.onProgress({ done: 0, total: 0, file: path });
    if (isFile(entry)) found.push({ path, file: await openFile(entry) });
    else if (isFolder(entry)) waiting.push(...(await listFolder(entry)).toReversed());
    if (found.length > maxFiles) throw tooMany;
  }
  return found;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

function openFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, () => reject(unreadable(entry))));
}

/** A reader gives a folder in portions and an empty one at its end. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, () => reject(unreadable(folder)));
    });
    if (portion.length === 0) return entries;
    entries.push(...portion);
    if (entries.length > maxFiles) throw tooMany;
  }
}

/** The browser's own reason names neither the file nor a way out. */
function unreadable({ fullPath }: FileSystemEntry): CallError {
  const path = fullPath.replace(/^\//, '');
  const message = `The browser cannot read ${path}. Check names and permissions there, or paste the path of the folder instead.`;
  return { code: 'UNREADABLE', message };
}
