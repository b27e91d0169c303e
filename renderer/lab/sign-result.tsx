import type { TestSignedDocument } from '../../shared/model/lab';
import styles from './lab.module.css';

/** What came of a test signature: what was found in the INFs, what was signed, and what it is not. */
export function SignResult({ signed }: { readonly signed: TestSignedDocument }) {
  const done = signed.signed.length > 0;
  return (
    <div className={styles.result} data-intent={done ? 'good' : 'bad'} role="status">
      <p>
        {done
          ? `Signed as ${signed.publisher?.subject ?? ''}: ${signed.signed.join(', ')}.`
          : 'Nothing was signed. Put these errors right first:'}
      </p>
      {signed.folder !== null && <p>It lies in {signed.folder}.</p>}
      {done && <p>README.txt beside it tells how a test PC is set up.</p>}
      {signed.findings.length > 0 && (
        <ul>
          {signed.findings.map(({ level, inf, line, message }) => (
            <li key={`${inf}:${line}:${message}`}>
              <strong>{level === 'error' ? 'Error' : 'Warning'}</strong> in {inf}
              {line === null ? '' : `, line ${line}`}: {message}
            </li>
          ))}
        </ul>
      )}
      {signed.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
