import type { InstallState } from '../../shared/api';
import { findError } from '../../shared/windows/error-codes';
import styles from './common.module.css';

/** A Windows code with its name, and its text on hover. */
export function WindowsCode({ code }: { readonly code: string }) {
  const row = findError(code);
  const name = code === '0x00000000' ? 'success' : row?.name;
  return (
    <span title={row?.text}>
      <span className={styles.code}>{code}</span>
      {name !== undefined && <span className={styles.codeName}> {name}</span>}
    </span>
  );
}

type Codes = Pick<NonNullable<InstallState['result']>, 'code' | 'callerCode' | 'callerText'>;

/** The code of a run, and what the installer is told instead, as rows of a list of facts. */
export function CodeFacts({ code, callerCode, callerText }: Codes) {
  return (
    <>
      <dt>Code</dt>
      <dd>
        <WindowsCode code={code} />
      </dd>
      <dt>The installer is told</dt>
      <dd>
        {callerText}
        {callerCode !== code && (
          <>
            {' '}
            (<WindowsCode code={callerCode} />)
          </>
        )}
      </dd>
    </>
  );
}
