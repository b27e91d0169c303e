import { useId } from 'react';
import { dialogString } from '../../shared/windows/dialog-strings';
import { Desktop } from './desktop-scene';
import { BalloonCloseIcon } from './icons/balloon-close-icon';
import { SeverityIcon } from './icons/severity-icon';
import { Fact, Said, useSaying } from './said';
import { useScene } from './scene-context';
import type { Facts } from './types';

const severities = {
  installing: 'information',
  ready: 'information',
  failed: 'warning',
  prevented: 'error',
} as const;

/** A balloon of the notification area, on its desktop. Windows 8 and later have none: the desktop stays bare. */
export function BalloonScene({ says, device, custom }: Facts<'balloon'>) {
  const id = useId();
  const { onAct, onLeave } = useScene();
  const shown = useSaying()(`balloon.${says}`) !== null;
  return (
    <Desktop>
      {shown && (
        <div
          className="scene-balloon"
          role="dialog"
          aria-labelledby={`${id}title`}
          tabIndex={-1}
          onKeyDown={({ key }) => key === 'Escape' && onLeave()}
        >
          <button type="button" className="scene-balloon-body" onClick={onAct}>
            <SeverityIcon severity={severities[says]} size={16} />
            <span className="scene-balloon-title" id={`${id}title`}>
              <Said id={`balloon.${says}`} />
            </span>
            <span className="scene-balloon-text">
              <Fact text={device} />
            </span>
            {custom !== null && (
              <span className="scene-balloon-text">
                <Fact text={custom} />
              </span>
            )}
          </button>
          <button
            type="button"
            className="scene-balloon-close"
            aria-label={dialogString('close')}
            onClick={onLeave}
          >
            <BalloonCloseIcon />
          </button>
        </div>
      )}
    </Desktop>
  );
}
