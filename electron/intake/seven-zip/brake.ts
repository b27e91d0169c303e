import type { SevenZipResult } from './job';

type Bound = NonNullable<SevenZipResult['stopped']>;

/**
 * Stops a run of 7-Zip from within. Its C++ code catches whatever our callbacks throw and goes on with an error
 * code, so the reason is kept here, and once the brake is pulled every later callback throws as well.
 */
export class Brake {
  #bound: Bound | null = null;
  #failure: { readonly error: unknown } | null = null;
  readonly #deadline: number;

  constructor(milliseconds: number) {
    this.#deadline = performance.now() + milliseconds;
  }

  check(): void {
    if (this.#bound !== null || this.#failure !== null) throw new Error('7-Zip was stopped');
    if (performance.now() > this.#deadline) this.stop('time');
  }

  stop(bound: Bound): never {
    this.#bound ??= bound;
    throw new Error(`7-Zip was stopped: ${bound}`);
  }

  /** Runs a callback whose error ends the run. */
  guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#failure ??= { error };
      throw error;
    }
  }

  /** Runs 7-Zip to its end or to the brake. Gives its exit code, and which bound stopped it. */
  run(main: () => number): { readonly exitCode: number; readonly stopped: Bound | null } {
    let exitCode = 2;
    try {
      exitCode = Number(main());
    } catch (error) {
      // A C++ exception that 7-Zip itself does not catch surfaces as its address: its fatal error, no fault of ours.
      const isOwn = typeof error === 'number';
      if (this.#bound === null && !isOwn) this.#failure ??= { error };
    }
    if (this.#bound === null && this.#failure !== null) throw this.#failure.error;
    return { exitCode, stopped: this.#bound };
  }
}
