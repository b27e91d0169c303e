/** Does work that goes in steps to its end, and keeps what each step yields. */
export function toEnd<Step, T>(
  work: Generator<Step, T>,
): { readonly value: T; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  for (;;) {
    const { done, value } = work.next();
    if (done) return { value, steps };
    steps.push(value);
  }
}
