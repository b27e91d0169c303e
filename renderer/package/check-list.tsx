import type { Check } from '../../shared/model/verdict';
import {
  CheckmarkCircleFilled,
  DismissCircleFilled,
  InfoRegular,
  SubtractCircleRegular,
} from '../common/icons';
import { UnconfirmedTag } from '../common/tag';
import { WindowsCode } from '../common/windows-code';
import styles from './verdict.module.css';

const results = {
  pass: { name: 'Passed', Icon: CheckmarkCircleFilled },
  fail: { name: 'Failed', Icon: DismissCircleFilled },
  skipped: { name: 'Not reached', Icon: SubtractCircleRegular },
  info: { name: 'For information', Icon: InfoRegular },
} as const;

const noCode = '0x00000000';

/**
 * What stands behind the title, which is worded as if the check were met. An `info` with a code was not met, but does
 * not decide: the driver policy, for one, when Authenticode has the last word.
 */
function outcomeWords({ result, code }: Check): string | null {
  if (result === 'fail') return 'failed';
  if (result === 'skipped') return 'not reached';
  return result === 'info' && code !== noCode ? 'not met' : null;
}

/** Everything that was looked at, in order, with what was found and what to do about it. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ol className={styles.checks}>
      {checks.map((check) => {
        const { name, Icon } = results[check.result];
        const words = outcomeWords(check);
        return (
          <li key={check.id} data-result={check.result} data-check={check.id}>
            <Icon aria-hidden="true" />
            <div>
              <p className={styles.checkTitle}>
                {words === null && <span className="visually-hidden">{name}: </span>}
                {check.title}
                {words !== null && <span className={styles.outcomeWords}> — {words}</span>}{' '}
                {check.unconfirmed && <UnconfirmedTag />}
              </p>
              <p className={styles.checkDetail}>{check.detail}</p>
              {check.code !== noCode && (
                <p className={styles.checkDetail}>
                  <WindowsCode code={check.code} />
                </p>
              )}
              {check.remedy !== null && (
                <p className={styles.remedy}>
                  <strong>What to do:</strong> {check.remedy}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
