import { useDrawing } from '../look-context';
import { Icon } from './icon';

/** Title icon of the publisher question: a small window with a green arrow. Drawn by us after the idea, not the pixels. */
export function SetupWindowIcon() {
  const { look } = useDrawing();
  if (look.setupIcon.shape === 'flat') {
    return (
      <Icon width={16} height={16}>
        <path d="M0 2H16V14H0Z" fill="#7b7b78" />
        <path d="M1 4H15V13H1Z" fill="#fff" />
        <path d="M11 3h1M13 3h1" stroke="#e8e8e8" />
        <path d="M4 8.5h7M8.7 5.8 11.4 8.5 8.7 11.2" fill="none" stroke="#4cc14f" strokeWidth="1.3" />
      </Icon>
    );
  }
  return (
    <Icon width={16} height={16}>
      <path d="M.5 1.5H15.5V13.5H.5Z" fill="#fdfdfd" stroke="#8b98a3" />
      <path d="M1 2H15V4H1Z" fill="#d3dae6" />
      <path d="M10 2.5h1M12 2.5h1M14 2.5h1" stroke="#6d7a96" />
      <path d="M3 8.5H6M5.3 6.6 7.6 8.5 5.3 10.4Z" fill="#2fb52f" stroke="#2fb52f" strokeWidth="1.2" />
      <path d="M9 8.5H13" stroke="#9a95b4" />
      <path d="M11 11.5H14" stroke="#d0d3d8" />
    </Icon>
  );
}
