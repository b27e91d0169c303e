import { useId, useState } from 'react';
import type { Prompt, PromptAnswer } from '../../shared/model/staging';
import { dialogString } from '../../shared/windows/dialog-strings';
import { CheckBox } from './check-box';
import { HelpLink } from './help-link';
import { DeviceClassIcon } from './icons/device-class-icon';
import { SetupWindowIcon } from './icons/setup-window-icon';
import { WarningIcon } from './icons/warning-icon';
import { Label } from './label';
import { useDrawing } from './look-context';
import { PushButton } from './push-button';
import { useDefaultFocus } from './use-default-focus';
import { WindowFrame } from './window-frame';

export interface PromptViewProps {
  readonly prompt: Prompt;
  readonly onAnswer: (answer: PromptAnswer) => void;
  readonly onHelp: () => void;
  /** False while the help page stands in front. */
  readonly active: boolean;
}

/** The question "Would you like to install this device software?", asked of a publisher that is not trusted yet. */
export function PublisherTrustDialog({ prompt, onAnswer, onHelp, active }: PromptViewProps) {
  const id = useId();
  const [always, setAlways] = useState(false);
  const { look } = useDrawing();
  const focusDefault = useDefaultFocus<HTMLButtonElement>();
  const installIsDefault =
    prompt.defaultAnswer === 'install' || prompt.defaultAnswer === 'install-always-trust';
  const values = { deviceName: prompt.deviceName ?? '', publisher: prompt.publisher ?? '' };
  return (
    <WindowFrame
      caption={dialogString('caption')}
      kind="publisher-trust"
      icon={<SetupWindowIcon />}
      labelledBy={`${id}instruction`}
      describedBy={`${id}content ${id}footer`}
      active={active}
      onDismiss={() => onAnswer('dont-install')}
    >
      <div className="win-content" data-part="content">
        <div className="win-instruction" id={`${id}instruction`} data-part="instruction">
          {dialogString('trust.instruction')}
        </div>
        {look.classIcon.shown && (
          <span className="win-class-icon" data-part="class-icon">
            <DeviceClassIcon setupClass={prompt.setupClass ?? null} />
          </span>
        )}
        <div className="win-names" id={`${id}content`} data-part="names">
          {prompt.deviceName !== null && (
            <div className="win-name-line" data-part="name">
              <Label text={dialogString('trust.name')} values={values} />
            </div>
          )}
          {prompt.publisher !== null && (
            <div className="win-name-line" data-part="publisher">
              <Label text={dialogString('trust.publisher')} values={values} />
            </div>
          )}
        </div>
      </div>
      <div className="win-band" data-part="band">
        {prompt.publisher !== null && (
          <CheckBox
            label={dialogString('trust.always')}
            values={values}
            checked={always}
            onChange={setAlways}
          />
        )}
        <span className="win-buttons">
          <PushButton
            part="install"
            label={dialogString('trust.install')}
            isDefault={installIsDefault}
            focusRef={installIsDefault ? focusDefault : null}
            onPress={() => onAnswer(always ? 'install-always-trust' : 'install')}
          />
          <PushButton
            part="dont-install"
            label={dialogString('trust.dont-install')}
            isDefault={!installIsDefault}
            focusRef={installIsDefault ? null : focusDefault}
            onPress={() => onAnswer('dont-install')}
          />
        </span>
      </div>
      <div className="win-footer" data-part="footer">
        <span className="win-footer-icon" data-part="footer-icon">
          <WarningIcon />
        </span>
        <p className="win-footer-text" id={`${id}footer`} data-part="footer-text">
          {dialogString('trust.footer')}
          <HelpLink onOpen={onHelp}>{dialogString('help-link')}</HelpLink>
        </p>
      </div>
    </WindowFrame>
  );
}
