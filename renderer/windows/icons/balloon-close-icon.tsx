import { Icon } from '../../dialogs';

/** The plain grey cross of a balloon. */
export function BalloonCloseIcon() {
  return (
    <Icon width={8} height={8}>
      <path d="M.8.8 7.2 7.2M7.2.8.8 7.2" fill="none" stroke="#5a5a5a" strokeWidth="1.4" />
    </Icon>
  );
}
