import type { SourceKind } from '../../shared/model/package';
import type { Problem } from '../../shared/model/problem';
import { compressedNames } from './compressed/compressed-names';
import { IntakeError } from './errors';
import { NameRegistry } from './name-registry';
import { pathKey } from './path-key';
import { sourcePath } from './source-path';
import type { IntakeFile, OpenedSource } from './types';
import type { Workspace } from './workspace';

/** The files of a source, and what is expanded from them when asked for. */
export class Source implements OpenedSource {
  readonly kind: SourceKind;
  readonly path: string;
  readonly files: readonly IntakeFile[];
  readonly infs: readonly string[];
  readonly bytes: number;
  readonly #workspace: Workspace;
  readonly #byKey: ReadonlyMap<string, IntakeFile>;
  /** Expansions asked for so far: each is done once. */
  readonly #expanded = new Map<string, Promise<IntakeFile>>();
  readonly #cabinets = new Map<string, Promise<readonly IntakeFile[]>>();
  /** One expansion at a time, so that the time limit is the limit of each. */
  #queue: Promise<unknown> = Promise.resolve();
  #problems: readonly Problem[] = [];

  constructor(facts: {
    kind: SourceKind;
    path: string;
    files: readonly IntakeFile[];
    infs: readonly string[];
    workspace: Workspace;
  }) {
    this.kind = facts.kind;
    this.path = facts.path;
    this.files = facts.files;
    this.infs = facts.infs;
    this.bytes = facts.files.reduce((sum, { size }) => sum + size, 0);
    this.#workspace = facts.workspace;
    this.#byKey = new Map(facts.files.map((file) => [pathKey(file.path), file]));
  }

  get problems(): readonly Problem[] {
    return [...this.#workspace.names.problems, ...this.#problems];
  }

  find(relativePath: string): IntakeFile | null {
    const path = sourcePath(relativePath);
    return path === null ? null : (this.#byKey.get(pathKey(path)) ?? null);
  }

  async expand(relativePath: string): Promise<IntakeFile | null> {
    const path = sourcePath(relativePath);
    if (path === null) return null;
    const present = this.find(path);
    if (present) return present;
    const compressed = compressedNames(path).flatMap((name) => this.find(name) ?? [])[0];
    if (!compressed) return null;
    return once(this.#expanded, pathKey(path), () =>
      this.#inTurn(async () => {
        const { expandFile } = await import('./compressed/expand-file');
        return expandFile(compressed, path, this.#workspace);
      }),
    );
  }

  async openCabinet(relativePath: string): Promise<readonly IntakeFile[]> {
    const file = this.find(relativePath);
    if (!file) {
      throw new IntakeError({
        code: 'NOT_FOUND',
        message: `The cabinet ${relativePath} is not part of ${this.path}. Add it to the package.`,
        path: relativePath,
      });
    }
    return once(this.#cabinets, pathKey(file.path), () => this.#inTurn(() => this.#members(file)));
  }

  dispose(): Promise<void> {
    return this.#inTurn(() => this.#workspace.dispose());
  }

  async #members(file: IntakeFile): Promise<readonly IntakeFile[]> {
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const names = new NameRegistry(this.#workspace.budget.limits);
    const { extractCabinet } = await import('./cabinet/extract-cabinet');
    const members = await extractCabinet(
      {
        diskPath: file.diskPath,
        shown: file.path,
        prefix: '',
        findPart: async (name) => this.find(folder + name)?.diskPath ?? null,
      },
      { ...this.#workspace, names },
    );
    const within = (path?: string) => (path === undefined ? {} : { path: `${file.path}/${path}` });
    const found = names.problems.map((problem) => ({ ...problem, ...within(problem.path) }));
    this.#problems = [...this.#problems, ...found];
    return members.map((member) => ({ ...member, compressedAs: file.path }));
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(() => {
      this.#workspace.budget.startClock();
      return action();
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

/** The running or finished work for a key; work that failed is tried again when asked for again. */
function once<T>(known: Map<string, Promise<T>>, key: string, action: () => Promise<T>): Promise<T> {
  const running = known.get(key);
  if (running) return running;
  const started = action();
  known.set(key, started);
  started.catch(() => known.delete(key));
  return started;
}
