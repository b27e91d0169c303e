import { useId } from 'react';
import { useDefaultFocus, WindowFrame } from '../dialogs';
import { SeverityIcon } from './icons/severity-icon';
import { Fact, Said } from './said';
import { SaidButton } from './said-button';
import { useScene } from './scene-context';
import type { Facts } from './types';

const own = {
  done: 'infinstall.success',
  unsupported: 'infinstall.unsupported',
  blocked: 'infinstall.blocked',
  notice: 'devmgr.read-only',
} as const;

/** A box with an icon, one text and OK. Escape and the close box are OK, as in a box that has no other button. */
export function MessageBox({ from, icon, says, text }: Facts<'message-box'>) {
  const id = useId();
  const { onAct } = useScene();
  const focusDefault = useDefaultFocus<HTMLButtonElement>();
  const caption = from === 'right-click-install' ? 'infinstall.caption' : 'devmgr.caption';
  return (
    <WindowFrame
      kind="message-box"
      caption={
        <span id={`${id}caption`}>
          <Said id={caption} />
        </span>
      }
      icon={null}
      labelledBy={`${id}caption`}
      describedBy={`${id}text`}
      onDismiss={onAct}
    >
      <div className="win-message">
        <span className="win-message-icon">
          <SeverityIcon severity={icon} />
        </span>
        <p className="win-message-text" id={`${id}text`}>
          {says === 'refused' ? <Fact text={text} /> : <Said id={own[says]} />}
        </p>
      </div>
      <div className="win-command-bar">
        <SaidButton id="infinstall.ok" isDefault focusRef={focusDefault} onPress={onAct} />
      </div>
    </WindowFrame>
  );
}
