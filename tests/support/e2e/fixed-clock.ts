/**
 * A module, as `node --import` takes it, that holds a process and its workers at one moment. Only the time of day
 * stands still: timers and `performance` go on.
 */
export function fixedClock(moment: string): string {
  const code = `
    const Real = Date;
    const at = Real.parse(${JSON.stringify(moment)});
    globalThis.Date = class Date extends Real {
      constructor(...given) { super(...(given.length === 0 ? [at] : given)); }
      static now() { return at; }
    };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
