import { useState } from 'react';
import { type Finding, type FindingLevel, findingLevels } from '../../shared/model/readiness';
import { CheckmarkCircleFilled, DismissCircleFilled, InfoRegular, WarningFilled } from '../common/icons';
import { UnconfirmedTag } from '../common/tag';
import { HelpLink } from './help-link';
import styles from './readiness.module.css';
import { levelWords } from './words';

const oneWords = { fail: 'fails', warn: 'warning', info: 'to know', pass: 'passes' } as const;
const icons = {
  fail: DismissCircleFilled,
  warn: WarningFilled,
  info: InfoRegular,
  pass: CheckmarkCircleFilled,
};

/** Every check with what was found, where, and what to do; those of some levels can be hidden. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const [hidden, setHidden] = useState<readonly FindingLevel[]>([]);
  const count = (level: FindingLevel): number => findings.filter((each) => each.level === level).length;
  const toggle = (level: FindingLevel): void =>
    setHidden((before) =>
      before.includes(level) ? before.filter((each) => each !== level) : [...before, level],
    );
  const shown = findings.filter(({ level }) => !hidden.includes(level));
  return (
    <>
      <fieldset className={styles.chips}>
        <legend className="visually-hidden">Show these results</legend>
        {findingLevels.map((level) => (
          <button
            key={level}
            type="button"
            className={styles.chip}
            data-level={level}
            aria-pressed={!hidden.includes(level)}
            onClick={() => toggle(level)}
          >
            {levelWords[level]} <strong>{count(level)}</strong>
          </button>
        ))}
      </fieldset>
      <ol className={styles.findings}>
        {shown.map((finding, index) => (
          <FindingItem key={`${finding.rule} ${index}`} finding={finding} />
        ))}
      </ol>
      {shown.length === 0 && <p>No check has one of these results.</p>}
    </>
  );
}

const mostPlaces = 6;

function FindingItem({ finding }: { readonly finding: Finding }) {
  const { rule, level, title, reason, places, windows, remedy, source, unconfirmed } = finding;
  const Icon = icons[level];
  return (
    <li data-level={level} data-rule={rule}>
      <Icon aria-hidden="true" />
      <div>
        <p className={styles.title}>
          {title} <span className={styles.level}>— {oneWords[level]}</span>{' '}
          {unconfirmed && <UnconfirmedTag />}
        </p>
        <p>{reason}</p>
        {windows.length > 0 && <p className={styles.quiet}>On {windows.join(', ')}</p>}
        {places.length > 0 && (
          <ul className={styles.places}>
            {places.slice(0, mostPlaces).map(({ path, line, text }) => (
              <li key={`${path} ${line} ${text}`}>
                <code>
                  <bdi>{path}</bdi>
                  {line !== null && `, line ${line}`}
                </code>{' '}
                {text}
              </li>
            ))}
            {places.length > mostPlaces && (
              <li>and {places.length - mostPlaces} more, which the report lists</li>
            )}
          </ul>
        )}
        {remedy !== null && (
          <p>
            <strong>What to do:</strong> {remedy} {level !== 'pass' && <HelpLink rule={rule} />}
          </p>
        )}
        <p className={styles.quiet}>Source: {source}</p>
      </div>
    </li>
  );
}
