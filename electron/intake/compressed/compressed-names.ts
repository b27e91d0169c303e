/**
 * Names under which a singly compressed file may lie, likeliest first: the last character of a three-letter
 * extension becomes `_`; a shorter extension gets `_` added; without extension `._` or `_` is added. Source:
 * `SetupDecompressOrCopyFile` and `SetupGetSourceFileLocation` (setupapi.h); the `compress -r` command.
 */
export function compressedNames(path: string): readonly string[] {
  const slash = path.lastIndexOf('/');
  const dot = path.lastIndexOf('.');
  if (dot <= slash) return [`${path}._`, `${path}_`];
  const extension = path.slice(dot + 1);
  if (extension.endsWith('_')) return [];
  return [extension.length < 3 ? `${path}_` : `${path.slice(0, -1)}_`];
}
