import type { Problem } from '../../shared/model/problem';
import { displayName } from './display-name';
import { checkEntryName } from './entry-name';
import type { IntakeLimits } from './limits';
import { pathKey } from './path-key';

/** Problems kept for one source; later ones are only counted, so that a hostile archive cannot fill memory. */
const MAX_PROBLEMS = 1000;

/**
 * Admits each name of a source once. An entry that is refused is skipped with a problem of severity error and the
 * rest is kept: one bad name in a package must not hide what the other files say.
 */
export class NameRegistry {
  readonly #limits: IntakeLimits;
  readonly #taken = new Map<string, 'file' | 'folder'>();
  readonly #problems: Problem[] = [];
  #left = 0;

  constructor(limits: IntakeLimits) {
    this.#limits = limits;
  }

  get problems(): readonly Problem[] {
    if (this.#left === 0) return this.#problems;
    const message = `${this.#left} more problems were left out of this list.`;
    return [...this.#problems, { code: 'MORE_PROBLEMS', severity: 'warning', message }];
  }

  report(problem: Problem): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push(problem);
    else this.#left += 1;
  }

  /** Reports an entry as refused: `reason` completes "… was refused: …". */
  refuse(code: string, name: string, reason: string): void {
    const shown = displayName(name);
    const message = `"${shown}" was refused: ${reason}. It is left out of the package.`;
    this.report({ code, severity: 'error', message, path: shown });
  }

  /** Reports a name whose code page the archive does not tell, or tells wrongly. */
  guessed(name: string, codePage: string, archive: string): void {
    const shown = displayName(name);
    const message = `The encoding of the name "${shown}" in ${archive} is a guess: it was read as ${codePage}.`;
    this.report({ code: 'NAME_ENCODING_GUESSED', severity: 'warning', message, path: shown });
  }

  /**
   * The path under which an entry is known, or `null` when its name was refused and reported.
   * `prefix` is empty or ends in a slash.
   */
  admit(prefix: string, name: string, type: 'file' | 'folder'): string | null {
    const checked = checkEntryName(prefix + name, this.#limits);
    // The prefix has been admitted before: judge the name by itself, so that `/x` below a prefix stays absolute.
    const own = prefix === '' ? checked : checkEntryName(name, this.#limits);
    const failed = !own.ok ? own : !checked.ok ? checked : null;
    if (failed) {
      this.refuse(failed.refusal.code, prefix + name, failed.refusal.reason);
      return null;
    }
    if (!checked.ok) return null;
    return this.#take(checked.path, type) ? checked.path : null;
  }

  /** Lets entries lie below a file that has been admitted: an archive whose content appears as a folder. */
  useAsFolder(path: string): void {
    this.#taken.set(pathKey(path), 'folder');
  }

  /** Folders may be named again and again; a file's name must be new, and no file may be used as a folder. */
  #take(path: string, type: 'file' | 'folder'): boolean {
    const key = pathKey(path);
    const known = this.#taken.get(key);
    if (known !== undefined && (type === 'file' || known === 'file')) {
      this.refuse('DUPLICATE_NAME', path, 'another entry has the same name for Windows');
      return false;
    }
    for (let cut = key.lastIndexOf('/'); cut > 0; cut = key.lastIndexOf('/', cut - 1)) {
      const parent = key.slice(0, cut);
      const above = this.#taken.get(parent);
      if (above === 'folder') break;
      if (above === 'file') {
        this.refuse('DUPLICATE_NAME', path, 'a file of the package has the name of its folder');
        return false;
      }
      this.#taken.set(parent, 'folder');
    }
    this.#taken.set(key, type);
    return true;
  }
}
