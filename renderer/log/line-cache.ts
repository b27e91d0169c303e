/** Lines of one log, fetched a page at a time when they come into sight, the least lately used given back first. */

interface Numbered {
  /** 1-based. */
  readonly line: number;
}

export interface LineCacheOptions {
  readonly pageLines?: number;
  readonly mostPages?: number;
  /** Requests at a time. */
  readonly atOnce?: number;
}

export class LineCache<L extends Numbered> {
  readonly #fetch: (from: number, to: number) => Promise<readonly L[]>;
  readonly #pageLines: number;
  readonly #mostPages: number;
  readonly #atOnce: number;
  readonly #pages = new Map<number, ReadonlyMap<number, L>>();
  /** Pages under way, each with what tells its request from an older one. */
  readonly #running = new Map<number, symbol>();
  readonly #listeners = new Set<() => void>();
  #wanted: readonly number[] = [];
  #version = 0;
  #failed: unknown = null;

  /** `fetch` gives the lines from the first to the last, both included, as far as the log has them. */
  constructor(
    fetch: (from: number, to: number) => Promise<readonly L[]>,
    { pageLines = 128, mostPages = 256, atOnce = 4 }: LineCacheOptions = {},
  ) {
    this.#fetch = fetch;
    this.#pageLines = pageLines;
    this.#mostPages = mostPages;
    this.#atOnce = atOnce;
  }

  /** Grows with each change: what a view compares. */
  readonly version = (): number => this.#version;

  /** What the newest request failed with; `null` when it did not. */
  get failed(): unknown {
    return this.#failed;
  }

  /** Returns the function that stops listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(line: number): L | undefined {
    return this.#pages.get(this.#pageOf(line))?.get(line);
  }

  /** Says which lines are in sight: what is missing is fetched, and what was wanted before and not begun is not. */
  want(lines: readonly number[]): void {
    this.#wanted = [...new Set(lines.map((line) => this.#pageOf(line)))];
    for (const page of this.#wanted) {
      const held = this.#pages.get(page);
      if (held === undefined) continue;
      // A map keeps the order of insertion: what is in sight goes to its end.
      this.#pages.delete(page);
      this.#pages.set(page, held);
    }
    this.#fetchNext();
  }

  /** The log has grown after this line, or was read anew (0): what is held of it may be short. */
  changedAfter(line: number): void {
    const first = line <= 0 ? 0 : this.#pageOf(line);
    for (const pages of [this.#pages, this.#running])
      for (const page of [...pages.keys()]) if (page >= first) pages.delete(page);
    this.#tell();
    this.#fetchNext();
  }

  #pageOf(line: number): number {
    return Math.floor((line - 1) / this.#pageLines);
  }

  #fetchNext(): void {
    for (const page of this.#wanted) {
      if (this.#running.size >= this.#atOnce) return;
      if (this.#pages.has(page) || this.#running.has(page)) continue;
      void this.#fetchPage(page);
    }
  }

  async #fetchPage(page: number): Promise<void> {
    const request = Symbol();
    this.#running.set(page, request);
    const from = page * this.#pageLines + 1;
    try {
      const lines = await this.#fetch(from, from + this.#pageLines - 1);
      if (this.#running.get(page) !== request) return;
      this.#failed = null;
      this.#pages.set(page, new Map(lines.map((line) => [line.line, line])));
      for (const oldest of this.#pages.keys()) {
        if (this.#pages.size <= this.#mostPages) break;
        if (!this.#wanted.includes(oldest)) this.#pages.delete(oldest);
      }
    } catch (thrown) {
      if (this.#running.get(page) !== request) return;
      // Not tried again until it is wanted again: a log that was taken away would be asked for without end.
      this.#wanted = this.#wanted.filter((wanted) => wanted !== page);
      this.#failed = thrown;
    }
    this.#running.delete(page);
    this.#tell();
    this.#fetchNext();
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
