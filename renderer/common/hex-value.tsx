import styles from './common.module.css';
import { CopyButton } from './copy-button';
import { groupHex } from './format';

/** A digest or thumbprint in groups of four, with a button that copies it without the gaps. */
export function HexValue({ what, hex }: { readonly what: string; readonly hex: string }) {
  return (
    <span className={styles.hex}>
      <span className={styles.code}>{groupHex(hex)}</span>
      <CopyButton what={what} text={hex} />
    </span>
  );
}
