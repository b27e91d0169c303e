import { Icon } from '../../dialogs';

/** Stand-in for the icon of a device class: a small chip, the same for every class. */
export function ClassIcon() {
  return (
    <Icon width={16} height={16}>
      <path d="M5 2V14M8 2V14M11 2V14M2 5H14M2 8H14M2 11H14" stroke="#8793a0" />
      <path d="M3.5 3.5H12.5V12.5H3.5Z" fill="#cfd8e2" stroke="#5b6570" />
      <path d="M6 6H10V10H6Z" fill="#7c93ab" />
    </Icon>
  );
}
