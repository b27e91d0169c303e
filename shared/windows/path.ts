/** Paths as Windows writes them, handled as text: nothing here touches a file system. */

/** Everything behind the last backslash. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('\\') + 1);
}

/** Everything before the last backslash; empty when there is none. */
export function dirName(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('\\')));
}

/** A folder and a name below it. */
export function joinPath(folder: string, name: string): string {
  return `${folder}\\${name}`;
}
