import { Icon } from '../../dialogs';

/** A small black window with a prompt. */
export function ConsoleIcon() {
  return (
    <Icon width={16} height={16}>
      <path d="M.5 2.5H15.5V13.5H.5Z" fill="#111" stroke="#8b98a3" />
      <path d="M1 3H15V4.5H1Z" fill="#d3dae6" />
      <path d="M2.8 6.8 5 8.8 2.8 10.8" fill="none" stroke="#fff" strokeWidth="1.1" />
      <path d="M6 11.2H9.5" stroke="#fff" strokeWidth="1.1" />
    </Icon>
  );
}
