import type { Check, CheckId } from '../../shared/model/verdict';
import { code } from './codes';

/** What a check found, before it gets its name and title. */
export type Finding = Omit<Check, 'id' | 'title'>;
export type Findings = Partial<Record<CheckId, Finding>>;

export function pass(detail: string, found: string = code.ok): Finding {
  return { result: 'pass', code: found, detail, remedy: null, unconfirmed: false };
}

export function fail(found: string, detail: string, remedy: string, unconfirmed = false): Finding {
  return { result: 'fail', code: found, detail, remedy, unconfirmed };
}

export function info(detail: string, found: string = code.ok, remedy: string | null = null): Finding {
  return { result: 'info', code: found, detail, remedy, unconfirmed: false };
}
