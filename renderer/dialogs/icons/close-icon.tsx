import { useDrawing } from '../look-context';
import { Icon } from './icon';

/** The cross of a title bar's close box: a thin line pair, white on Windows 8's red; a white outlined letter form on glass. */
export function CloseIcon() {
  const { look } = useDrawing();
  if (look.titleBar.closeBox !== 'glossy-red') {
    return (
      <Icon width={10} height={10}>
        <path d="M.4.4 9.6 9.6M9.6.4.4 9.6" fill="none" stroke="currentColor" strokeWidth="1.15" />
      </Icon>
    );
  }
  const cross = 'M1.5 1.5H4.2L5.5 3.2 6.8 1.5H9.5L7.2 5 9.5 8.5H6.8L5.5 6.8 4.2 8.5H1.5L3.8 5Z';
  return (
    <Icon width={11} height={10}>
      <path d={cross} fill="#f4f4f4" stroke="#46485c" strokeWidth="2" strokeLinejoin="round" />
      <path d={cross} fill="#f4f4f4" />
    </Icon>
  );
}
