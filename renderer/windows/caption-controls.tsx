import { Icon, useDrawing } from '../dialogs';

/** Minimize and maximize of a title bar: pictures only, since the reproduced window does neither. */
export function CaptionControls() {
  const { look } = useDrawing();
  const glass = look.titleBar.closeBox === 'glossy-red';
  return (
    <span className="win-caption-controls" aria-hidden="true" data-kind={look.titleBar.closeBox}>
      <span className="win-caption-control">
        <Icon width={10} height={10}>
          {glass ? (
            <path d="M.5 5.5H9.5V9H.5Z" fill="#f4f4f4" stroke="#46485c" />
          ) : (
            <path d="M0 5.5H10" stroke="currentColor" />
          )}
        </Icon>
      </span>
      <span className="win-caption-control">
        <Icon width={10} height={10}>
          {glass ? (
            <path d="M.5 1.5H9.5V9H.5ZM3 4V6.5H7V4Z" fill="#f4f4f4" stroke="#46485c" fillRule="evenodd" />
          ) : (
            <path d="M.5.5H9.5V9.5H.5Z" fill="none" stroke="currentColor" />
          )}
        </Icon>
      </span>
    </span>
  );
}
