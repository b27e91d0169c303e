import type { WindowsProfile } from '../../shared/model/pc';
import { logDoubts } from '../../shared/windows/log-doubts';
import { UnconfirmedTag } from '../common/tag';
import styles from './pcs.module.css';

const sha2 = { yes: 'understood', limited: 'understood in part', no: 'not understood' } as const;

/** In words what this Windows does by itself, and which of it nobody has proved. */
export function WindowsNotes({ windows }: { readonly windows: WindowsProfile }) {
  const { major, minor, build, unconfirmed } = windows;
  const notes = [...unconfirmed.map(({ note }) => note), ...logDoubts(windows)];
  return (
    <div className={styles.notes}>
      <p>
        Version {major}.{minor}.{build}; SHA-2 signatures {sha2[windows.sha2.signatures]}; Secure Boot{' '}
        {windows.secureBoot}; AllSignersEqual {windows.allSignersEqual ? 'on' : 'off'} unless switched.
      </p>
      <ul aria-label={`What is unconfirmed about ${windows.name}`}>
        {notes.map((note) => (
          <li key={note}>
            <UnconfirmedTag /> {note}
          </li>
        ))}
      </ul>
    </div>
  );
}
