import styles from './findings.module.css';

interface LineButtonProps {
  readonly line: number;
  readonly onLine: (line: number) => void;
}

/** A line's number that leads there. */
export function LineButton({ line, onLine }: LineButtonProps) {
  return (
    <button
      type="button"
      className={styles.line}
      aria-label={`Line ${line}`}
      title={`Show line ${line}`}
      onClick={() => onLine(line)}
    >
      {line}
    </button>
  );
}
