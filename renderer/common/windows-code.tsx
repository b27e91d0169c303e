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
