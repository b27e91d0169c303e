import { useId } from 'react';
import { useDefaultFocus, WindowFrame } from '../dialogs';
import { AeroWizard } from './aero-wizard';
import { DeviceIcon } from './icons/device-icon';
import { Said } from './said';
import { SaidButton, SaidLink } from './said-button';
import { useScene } from './scene-context';
import type { Facts } from './types';

const choices = {
  start: ['fnh.locate', 'fnh.later', 'fnh.never'],
  disc: ['fnh.no-disc', 'fnh.no-online'],
  options: ['fnh.browse'],
} as const;

/** Found New Hardware of Windows Vista: a task dialog that asks, then the pages of a wizard. */
export function FoundNewHardware({ page, device }: Facts<'found-new-hardware'>) {
  const id = useId();
  const { onLeave } = useScene();
  const caption = <Said id="fnh.caption" />;
  const instruction = <Said id={`fnh.${page}`} values={{ device }} />;
  const cancel = <SaidButton id="wizard.cancel" onPress={onLeave} />;
  if (page !== 'start')
    return (
      <AeroWizard caption={caption} instruction={instruction} buttons={cancel}>
        <Choices page={page} />
      </AeroWizard>
    );
  return (
    <WindowFrame
      role="dialog"
      kind="found-new-hardware"
      caption={caption}
      icon={<DeviceIcon size={16} />}
      labelledBy={`${id}instruction`}
      onDismiss={onLeave}
    >
      <div className="win-page">
        <div className="win-instruction" id={`${id}instruction`}>
          {instruction}
        </div>
        <Choices page={page} />
      </div>
      <div className="win-command-bar">{cancel}</div>
    </WindowFrame>
  );
}

/** The command links of a page. The first is the one that the story takes. */
function Choices({ page }: Pick<Facts<'found-new-hardware'>, 'page'>) {
  const { onAct, onLeave } = useScene();
  const focusDefault = useDefaultFocus<HTMLButtonElement>();
  return choices[page].map((choice, index) => (
    <SaidLink
      key={choice}
      id={choice}
      isDefault={index === 0}
      focusRef={index === 0 ? focusDefault : null}
      onPress={index === 0 ? onAct : onLeave}
    />
  ));
}
