import { Icon } from '../../dialogs';

/** Stand-in for the icon of a setup information file: a sheet with a gear. */
export function InfFileIcon() {
  return (
    <Icon width={32} height={32}>
      <path d="M6.5 2.5H20L26.5 9V29.5H6.5Z" fill="#fff" stroke="#7d8791" />
      <path d="M20 2.5V9H26.5" fill="#e3e8ed" stroke="#7d8791" />
      <circle
        cx="16.5"
        cy="19"
        r="4.6"
        fill="#cfd8e2"
        stroke="#5b6570"
        strokeWidth="3.4"
        strokeDasharray="2.1 1.5"
      />
      <circle cx="16.5" cy="19" r="4.4" fill="#cfd8e2" stroke="#5b6570" />
      <circle cx="16.5" cy="19" r="1.6" fill="#fff" stroke="#5b6570" />
    </Icon>
  );
}
