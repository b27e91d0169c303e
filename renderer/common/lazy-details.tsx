import { type ReactNode, useState } from 'react';

interface LazyDetailsProps {
  readonly summary: ReactNode;
  readonly className?: string | undefined;
  /** Drawn only while unfolded: an INF can list thousands of devices. */
  readonly children: () => ReactNode;
}

/** A `<details>` whose content exists only while it is open. */
export function LazyDetails({ summary, className, children }: LazyDetailsProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
