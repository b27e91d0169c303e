import { findError } from '../../shared/windows/error-codes';
import styles from './lines.module.css';

export interface ToldCode {
  readonly code: string;
  /** Of the code on the page, in pixels of the window. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface CodeToldProps extends ToldCode {
  /** What it means here, in plain words, where the section's findings say so. */
  readonly plain: string | null;
}

const width = 360;
const height = 150;

/** Name, text and meaning of the code under the pointer or the focus. It can be hovered itself; Escape closes it. */
export function CodeTold({ code, plain, left, top, bottom }: CodeToldProps) {
  const row = code === '0x00000000' ? { name: 'success', text: 'The step succeeded.' } : findError(code);
  const above = bottom + height > window.innerHeight;
  return (
    <div
      id="log-code-told"
      role="tooltip"
      className={styles.told}
      style={{
        left: Math.max(8, Math.min(left, window.innerWidth - width - 8)),
        width,
        ...(above ? { bottom: window.innerHeight - top } : { top: bottom }),
      }}
    >
      <p>
        <strong>{row?.name ?? 'Unknown code'}</strong> <code>{code}</code>
      </p>
      <p>{row?.text ?? 'This code is not among those that driver installation is known to give.'}</p>
      {plain !== null && <p className={styles.plain}>{plain}</p>}
    </div>
  );
}
