/**
 * How many signers are checked in one message, nested ones and timestamps together. Each costs a public-key
 * operation and perhaps a digest of the whole content, so a message of nothing but signers must not multiply them.
 * Real files have six at most.
 */
export class WorkBudget {
  private left = 32;

  /** Takes one unit; `false` when none is left. */
  take(): boolean {
    this.left -= 1;
    return this.left >= 0;
  }
}
