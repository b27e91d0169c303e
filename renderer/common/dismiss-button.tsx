import { Button } from '@fluentui/react-components';
import { DismissRegular } from './icons';

interface DismissButtonProps {
  /** What it puts away, for those who do not see the cross. */
  readonly label: string;
  readonly onDismiss: () => void;
}

/** The small cross that puts a message, a result or a panel away. */
export function DismissButton({ label, onDismiss }: DismissButtonProps) {
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={label}
      onClick={onDismiss}
    />
  );
}
