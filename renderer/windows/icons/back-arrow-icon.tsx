import { Icon, useDrawing } from '../../dialogs';

/** The way back of an Aero wizard: a round button on glass, a bare arrow since Windows 8. */
export function BackArrowIcon() {
  if (useDrawing().look.frame.kind !== 'glass')
    return (
      <Icon width={16} height={16}>
        <path d="M14.5 8H2M7.2 2.8 2 8 7.2 13.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </Icon>
    );
  return (
    <Icon width={27} height={27}>
      <circle cx="13.5" cy="13.5" r="12.4" fill="#e4ecf4" stroke="#8e9eb0" />
      <path d="M2.6 11A11.2 11.2 0 0 1 24.4 11 16 9 0 0 1 2.6 11Z" fill="#fff" opacity=".7" />
      <path
        d="M20.5 12V15H12.5V19L6 13.5 12.5 8V12Z"
        fill="#fdfdfd"
        stroke="#7b8998"
        strokeLinejoin="round"
      />
    </Icon>
  );
}
