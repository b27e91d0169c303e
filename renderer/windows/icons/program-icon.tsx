import { Icon } from '../../dialogs';

/** Stand-in for a program's own icon: a plain window. */
export function ProgramIcon({ size }: { readonly size: number }) {
  return (
    <Icon width={size} height={size} viewBox="0 0 32 32">
      <path d="M2.5 5.5H29.5V27.5H2.5Z" fill="#fdfdfd" stroke="#6b7c8f" />
      <path d="M3 6H29V11H3Z" fill="#6fa3d8" />
      <path d="M22 8.5H23.5M25 8.5H26.5" stroke="#fff" strokeWidth="1.5" />
      <path d="M7 15.5H20M7 19.5H25M7 23.5H16" stroke="#b7c2cd" strokeWidth="1.5" />
    </Icon>
  );
}
