import { useState } from 'react';
import { useDrawing, useFocusOnOpen } from '../dialogs';
import { Ground } from './ground';
import { InfFileIcon } from './icons/inf-file-icon';
import { MenuItem } from './menu-item';
import { menuKeyboard } from './menu-keyboard';
import { Fact, useSaying } from './said';
import { useScene } from './scene-context';
import type { Facts } from './types';

interface ExplorerMenuProps extends Facts<'explorer-menu'> {
  readonly interactive: boolean;
}

/**
 * Explorer's menu of the chosen INF. Windows 11 shows a short one first, whose last command brings the full one;
 * a picture that nobody can press shows the full one.
 */
export function ExplorerMenu({ file, interactive }: ExplorerMenuProps) {
  const { onAct } = useScene();
  const hasShort = useSaying()('explorer.more') !== null;
  const [wantsMore, setWantsMore] = useState(false);
  const { takesFocus } = useDrawing();
  return (
    <Ground part="explorer">
      <div className="scene-file">
        <InfFileIcon />
        <span className="scene-file-name">
          <Fact text={file} />
        </span>
      </div>
      {hasShort && interactive && !wantsMore ? (
        <Menu
          key="short"
          file={file}
          command="explorer.more"
          focus={takesFocus}
          onPress={() => setWantsMore(true)}
        />
      ) : (
        <Menu
          key="full"
          file={file}
          command="explorer.install"
          focus={takesFocus || wantsMore}
          onPress={onAct}
        />
      )}
    </Ground>
  );
}

interface MenuProps {
  readonly file: string;
  /** The command under the mouse. */
  readonly command: 'explorer.more' | 'explorer.install';
  readonly focus: boolean;
  readonly onPress: () => void;
}

function Menu({ file, command, focus, onPress }: MenuProps) {
  const { onLeave } = useScene();
  const chosen = useFocusOnOpen<HTMLButtonElement>(focus);
  const onKeyDown = menuKeyboard(onLeave);
  return (
    <div
      className="win-menu"
      role="menu"
      aria-label={file}
      data-short={command === 'explorer.more' || undefined}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <MenuItem id="explorer.open" chosen={false} onPress={onLeave} />
      <MenuItem id={command} focusRef={chosen} onPress={onPress} />
    </div>
  );
}
