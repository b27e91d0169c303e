import { type ReactNode, useId } from 'react';
import { WindowFrame } from '../dialogs';
import { BackArrowIcon } from './icons/back-arrow-icon';
import { DeviceIcon } from './icons/device-icon';
import { useScene } from './scene-context';

interface AeroWizardProps {
  readonly caption: ReactNode;
  readonly instruction: ReactNode;
  /** Buttons of the band at the bottom; no band without. */
  readonly buttons?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * The frame of an Aero wizard: back arrow, icon and name in a second row of the title bar, one main instruction, command area.
 * Source: "Wizards", Windows user-experience interaction guidelines.
 */
export function AeroWizard({ caption, instruction, buttons, children }: AeroWizardProps) {
  const id = useId();
  const { onLeave } = useScene();
  return (
    <WindowFrame
      role="dialog"
      kind="aero-wizard"
      caption={caption}
      icon={<DeviceIcon size={16} />}
      labelledBy={`${id}instruction`}
      describedBy={`${id}body`}
      controls={
        <span className="win-wizard-back">
          <BackArrowIcon />
        </span>
      }
      onDismiss={onLeave}
    >
      <div className="win-wizard-page">
        <div className="win-instruction" id={`${id}instruction`}>
          {instruction}
        </div>
        <div className="win-wizard-body" id={`${id}body`}>
          {children}
        </div>
      </div>
      {buttons !== undefined && <div className="win-command-bar">{buttons}</div>}
    </WindowFrame>
  );
}
