import { Icon } from '../../dialogs';

interface DeviceIconProps {
  readonly size: number;
  /** With the yellow sign in its corner. */
  readonly problem?: boolean;
}

/** Stand-in for any device: a grey box with a cable, and the yellow sign of Device Manager where it has a problem. */
export function DeviceIcon({ size, problem = false }: DeviceIconProps) {
  return (
    <Icon width={size} height={size} viewBox="0 0 32 32">
      <path
        d="M4.5 12.5H23.5V25.5H4.5Z"
        fill="#dfe4e9"
        stroke="#5b6570"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      <path d="M5.3 13.3H22.7V17H5.3Z" fill="#f6f8fa" />
      <path d="M8 21.5H15" stroke="#8793a0" strokeWidth="2.4" />
      <circle cx="19.3" cy="21.5" r="1.9" fill="#36b34a" />
      <path d="M14 12V8.5a3.5 3.5 0 0 1 3.5-3.5H27" fill="none" stroke="#5b6570" strokeWidth="2" />
      <path d="M26 2.8H30.5V7.2H26Z" fill="#aeb9c4" stroke="#5b6570" />
      {problem && (
        <>
          <path
            d="M9.5 12.5 18.5 30H.5Z"
            fill="#ffd21f"
            stroke="#8a6a00"
            strokeWidth="1.4"
            strokeLinejoin="round"
          />
          <path d="M8.4 18.5H10.6V24.4H8.4ZM8.4 25.8H10.6V28H8.4Z" fill="#1c1a10" />
        </>
      )}
    </Icon>
  );
}
