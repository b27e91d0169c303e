import { type CSSProperties, useId } from 'react';
import { type ElevationBand, elevationBand } from '../../shared/windows/elevation-bands';
import { useDefaultFocus, WindowFrame } from '../dialogs';
import { Desktop } from './desktop-scene';
import { ElevationBody } from './elevation-body';
import { ElevationShieldIcon } from './icons/elevation-shield-icon';
import { Said } from './said';
import { SaidButton } from './said-button';
import { useScene } from './scene-context';
import type { Facts } from './types';

/** The band's colours as the variables that the style sheet draws with. */
function bandVariables({ ground, text }: ElevationBand): CSSProperties & Record<`--${string}`, string> {
  return { '--band': ground, '--band-text': text };
}

/** User Account Control on its dimmed desktop. The safe button has the focus. */
export function ElevationScene(facts: Facts<'uac'>) {
  const id = useId();
  const { windows, onAct, onLeave } = useScene();
  const focusDefault = useDefaultFocus<HTMLButtonElement>();
  const band = elevationBand(windows.dialogFamily, facts.publisher);
  return (
    <Desktop dimmed>
      <div className="scene-centre" style={bandVariables(band)}>
        <WindowFrame
          kind="elevation"
          caption={<Said id="uac.caption" />}
          icon={<ElevationShieldIcon size={16} shield={band.shield} />}
          labelledBy={`${id}instruction`}
          describedBy={`${id}body`}
          onDismiss={onLeave}
        >
          <div className="win-elevation-band">
            <ElevationShieldIcon size={32} shield={band.shield} />
            <span className="win-elevation-instruction" id={`${id}instruction`}>
              <Said id="uac.instruction" />
            </span>
          </div>
          <ElevationBody {...facts} id={`${id}body`} />
          <div className="win-command-bar">
            <SaidButton id="uac.yes" onPress={onAct} />
            <SaidButton id="uac.no" isDefault focusRef={focusDefault} onPress={onLeave} />
          </div>
        </WindowFrame>
      </div>
    </Desktop>
  );
}
