const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Writes moments as the log does: local time, 24 hours, milliseconds. Source: format-of-a-text-log-section-header. */
export interface LogTime {
  /** `yyyy/mm/dd hh:mm:ss.mmm` */
  full(moment: Date): string;
  /** `hh:mm:ss.mmm` */
  short(moment: Date): string;
}

/**
 * `utcOffsetMinutes` is what local time is ahead of UTC; without it this computer's own zone is used.
 * The offset is added to the moment, then read as UTC: no other zone data is needed.
 */
export function createLogTime(utcOffsetMinutes?: number): LogTime {
  const local = (moment: Date): Date =>
    new Date(moment.getTime() + (utcOffsetMinutes ?? -moment.getTimezoneOffset()) * 60_000);
  const short = (moment: Date): string => {
    const at = local(moment);
    const clock = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map((part) => pad(part, 2));
    return `${clock.join(':')}.${pad(at.getUTCMilliseconds(), 3)}`;
  };
  return {
    short,
    full: (moment) => {
      const at = local(moment);
      const date = [pad(at.getUTCFullYear(), 4), pad(at.getUTCMonth() + 1, 2), pad(at.getUTCDate(), 2)];
      return `${date.join('/')} ${short(moment)}`;
    },
  };
}
