import type { LogSection, LogSectionStatus } from '../../shared/model/log-index';
import { operationOf } from '../../shared/windows/log-titles';
import { column } from './columns';
import { writeCode } from './log-code';
import { writeMoment } from './log-moment';
import { createTextPool } from './text-pool';

/** Sections kept; a log of a gigabyte has a quarter of them. */
const LIMIT = 1_000_000;
const TITLE_BYTES = 64 * 1024 * 1024;
const statuses: readonly LogSectionStatus[] = ['unknown', 'success', 'reboot-required', 'failure'];

const ENDED = 1;
const INTERLEAVED = 2;
const HAS_CODE = 4;

/** The sections of a log, a row each. Lines count from 0 in here. */
export type SectionTable = ReturnType<typeof createSectionTable>;

export function createSectionTable(limit = LIMIT) {
  const titles = createTextPool(TITLE_BYTES);
  const [title, first, last] = [column(Uint32Array), column(Uint32Array), column(Uint32Array)];
  const [byteStart, byteEnd] = [column(Float64Array), column(Float64Array)];
  const [start, end, boot] = [column(Float64Array), column(Float64Array), column(Uint32Array)];
  const [status, code, flags] = [column(Uint8Array), column(Uint32Array), column(Uint8Array)];
  const [warnings, errors] = [column(Uint32Array), column(Uint32Array)];
  let failed = 0;
  let left = 0;
  const raise = (row: number, flag: number): void => flags.set(row, flags.get(row) | flag);

  return {
    get length() {
      return first.length;
    },
    get failed() {
      return failed;
    },
    /** Sections beyond the limit. */
    get left() {
      return left;
    },
    get titlesFull() {
      return titles.full;
    },
    /** Adds a section that begins at a line, and gives its row; `null` beyond the limit. */
    add(name: string, line: number, offset: number, time: number, bootSessions: number): number | null {
      if (first.length >= limit) {
        left += 1;
        return null;
      }
      title.push(titles.add(name));
      first.push(line);
      last.push(line);
      byteStart.push(offset);
      byteEnd.push(offset);
      start.push(time);
      end.push(Number.NaN);
      boot.push(bootSessions);
      status.push(0);
      code.push(0);
      flags.push(0);
      warnings.push(0);
      errors.push(0);
      return first.length - 1;
    },
    begin: (row: number, time: number): void => start.set(row, time),
    reach(row: number, line: number, offset: number): void {
      last.set(row, line);
      byteEnd.set(row, offset);
    },
    end(row: number, time: number): void {
      end.set(row, time);
      raise(row, ENDED);
    },
    endedAt: (row: number): boolean => (flags.get(row) & ENDED) !== 0,
    exit(row: number, value: LogSectionStatus, number: number | null): void {
      status.set(row, statuses.indexOf(value));
      if (value === 'failure') failed += 1;
      if (number === null) return;
      code.set(row, number);
      raise(row, HAS_CODE);
    },
    interleave: (row: number): void => raise(row, INTERLEAVED),
    warn: (row: number): void => warnings.set(row, warnings.get(row) + 1),
    err: (row: number): void => errors.set(row, errors.get(row) + 1),
    firstLine: (row: number): number => first.get(row),
    lastLine: (row: number): number => last.get(row),
    startTime: (row: number): number => start.get(row),
    status: (row: number): LogSectionStatus => statuses[status.get(row)] ?? 'unknown',
    /** The row as others see it. */
    get(row: number): LogSection {
      const whole = titles.get(title.get(row));
      const cut = whole.indexOf(' - ');
      const bits = flags.get(row);
      return {
        index: row,
        firstLine: first.get(row) + 1,
        lastLine: last.get(row) + 1,
        byteStart: byteStart.get(row),
        byteEnd: byteEnd.get(row),
        title: whole,
        name: cut < 0 ? whole : whole.slice(0, cut),
        argument: cut < 0 ? null : whole.slice(cut + 3),
        operation: operationOf(whole),
        startTime: writeMoment(start.get(row)),
        endTime: writeMoment(end.get(row)),
        bootSession: boot.get(row) === 0 ? null : boot.get(row) - 1,
        status: statuses[status.get(row)] ?? 'unknown',
        exitCode: (bits & HAS_CODE) === 0 ? null : writeCode(code.get(row)),
        severity: errors.get(row) > 0 ? 'error' : warnings.get(row) > 0 ? 'warning' : 'info',
        warnings: warnings.get(row),
        errors: errors.get(row),
        ended: (bits & ENDED) !== 0,
        interleaved: (bits & INTERLEAVED) !== 0,
      };
    },
  };
}
