import type { FileFacts } from '../../shared/model/package';
import type { LoadCheck } from '../../shared/model/staging';
import { brokenMemoryRules } from '../../shared/windows/memory-integrity';

/** What memory integrity says of an image's sections. */
export interface MemoryAnswer {
  readonly check: LoadCheck;
  /** What mends it; `null` when nothing has to be mended. */
  readonly remedy: string | null;
}

const check = (result: LoadCheck['result'], detail: string): LoadCheck => ({
  id: 'memory-layout',
  result,
  detail,
});

/**
 * Judges the sections of a kernel-mode image by the rules of memory integrity. That each broken rule ends in Code 39
 * is unconfirmed: the documents tell what compatible drivers must be like, not how others fail.
 * Source: devtest/code-integrity-checking; driversecurity/implement-hvci-compatible-code; cm-prob-driver-failed-load.
 */
export function judgeMemory({ image }: FileFacts): MemoryAnswer {
  const memory = image?.memory;
  if (memory === undefined) {
    const unread = 'Its sections could not be read, so the rules of memory integrity were not checked.';
    return { check: check('info', unread), remedy: null };
  }
  const broken = brokenMemoryRules(memory);
  if (broken.length === 0) {
    const kept =
      'Its sections keep the rules of memory integrity; what its code does cannot be told from here.';
    return { check: check('pass', kept), remedy: null };
  }
  const what = broken.map((each) => `${each.what} (Driver Verifier ${each.rule.verifierCode})`).join('; it ');
  return {
    check: check('fail', `Memory integrity does not allow what it is: it ${what}.`),
    remedy: broken.map(({ rule }) => rule.remedy).join(' '),
  };
}
