import type { ReactNode } from 'react';
import { lookVariables, useDrawing } from '../dialogs';

interface GroundProps {
  readonly part: string;
  readonly children: ReactNode;
}

/** Something drawn without a window border that needs the look's colours, lengths and face all the same. */
export function Ground({ part, children }: GroundProps) {
  const drawing = useDrawing();
  return (
    <div className={`win scene-${part}`} style={lookVariables(drawing)}>
      {children}
    </div>
  );
}
