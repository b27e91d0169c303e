import { dirname } from 'node:path/posix';

/**
 * Everything that npm installs for the packages named: they, what they need, and what they take along where it runs
 * (`optional`, libraries for other systems too). `packages` is package-lock.json's. Gives
 * `[{ path, name, entry, optional }]`. Source: npm documentation, "package-lock.json", "packages".
 */
export function dependencyClosure(names, packages) {
  const found = new Map();
  const add = (name, from, optional) => {
    const path = locate(name, from, packages);
    // npm may leave an optional library out of the lock.
    if (path === null && optional) return;
    if (path === null)
      throw new Error(`package-lock.json does not pin ${name}, which ${from || 'it'} needs.`);
    const known = found.get(path);
    if (known !== undefined && (optional || !known.optional)) return;
    const entry = packages[path];
    found.set(path, { path, name, entry, optional });
    for (const each of Object.keys(entry.dependencies ?? {})) add(each, path, optional);
    for (const each of Object.keys(entry.optionalDependencies ?? {})) add(each, path, true);
  };
  for (const name of names) add(name, '', false);
  return [...found.values()];
}

/** Node's own way: the nearest `node_modules` above. */
function locate(name, from, packages) {
  for (let folder = from; ; folder = dirname(folder)) {
    const inside = folder === '' || folder === '.' ? '' : `${folder}/`;
    const path = `${inside}node_modules/${name}`;
    if (path in packages) return path;
    if (inside === '') return null;
  }
}
