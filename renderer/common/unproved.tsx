interface UnprovedProps {
  /** What the statements are about, for the summary. */
  readonly about?: string;
  readonly statements: readonly string[];
  readonly className?: string | undefined;
  readonly listClassName?: string | undefined;
}

/** Statements that no public source proves, folded away. Nothing when there are none. */
export function Unproved({ about, statements, className, listClassName }: UnprovedProps) {
  if (statements.length === 0) return null;
  const what = about === undefined ? '' : ` about ${about}`;
  return (
    <details className={className}>
      <summary>
        Not proved by any public source{what} ({statements.length})
      </summary>
      <ul className={listClassName}>
        {statements.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
