import { Icon } from '../../dialogs';

/** A screen on a stand: Device Manager, and the PC at the root of its tree. */
export function ComputerIcon() {
  return (
    <Icon width={16} height={16}>
      <path d="M1.5 2.5H14.5V10.5H1.5Z" fill="#e9eef3" stroke="#5b6570" />
      <path d="M3 4H13V9H3Z" fill="#4f8fd0" />
      <path d="M7 11H9V13H7Z" fill="#8793a0" />
      <path d="M4 13.5H12" stroke="#5b6570" strokeWidth="1.4" />
    </Icon>
  );
}
