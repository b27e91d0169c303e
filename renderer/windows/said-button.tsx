import type { SurroundingStringId } from '../../shared/windows/surrounding-strings';
import { CommandLink, PushButton } from '../dialogs';
import { Said, useSaying } from './said';

interface SaidButtonProps {
  readonly id: SurroundingStringId;
  readonly isDefault?: boolean;
  readonly disabled?: boolean;
  readonly focusRef?: React.Ref<HTMLButtonElement> | null;
  readonly onPress?: () => void;
}

const nothing = (): void => {};

/** A push button with a text of the scene's Windows; none where that Windows does not show it. */
export function SaidButton({ id, onPress = nothing, ...button }: SaidButtonProps) {
  const label = useSaying()(id);
  return label === null ? null : <PushButton part={id} label={label} onPress={onPress} {...button} />;
}

interface SaidLinkProps extends Omit<SaidButtonProps, 'disabled'> {
  readonly note?: SurroundingStringId;
}

/** A command link with texts of the scene's Windows; none where that Windows does not show it. */
export function SaidLink({ id, note, onPress = nothing, ...link }: SaidLinkProps) {
  const heading = useSaying()(id);
  if (heading === null) return null;
  return (
    <CommandLink
      part={id}
      heading={heading}
      {...(note && { note: <Said id={note} /> })}
      onPress={onPress}
      {...link}
    />
  );
}
