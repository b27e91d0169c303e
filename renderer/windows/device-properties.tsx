import { useId } from 'react';
import { useDefaultFocus, WindowFrame } from '../dialogs';
import { DeviceIcon } from './icons/device-icon';
import { Fact, Said } from './said';
import { SaidButton } from './said-button';
import { SaidPair } from './said-pair';
import { useScene } from './scene-context';
import { StatusBox } from './status-box';
import type { Facts } from './types';

/** The General tab of a device's properties, with what Windows says of its state. */
export function DeviceProperties(facts: Facts<'device-properties'>) {
  const { device, className, manufacturer, problem } = facts;
  const id = useId();
  const { onAct, onLeave } = useScene();
  const focusDefault = useDefaultFocus<HTMLButtonElement>();
  return (
    <WindowFrame
      role="dialog"
      kind="properties"
      caption={
        <span id={`${id}caption`}>
          <Said id="properties.caption" values={{ device }} />
        </span>
      }
      icon={<DeviceIcon size={16} />}
      labelledBy={`${id}caption`}
      onDismiss={onLeave}
    >
      <div className="win-tabs" role="tablist">
        <button type="button" role="tab" className="win-tab" id={`${id}tab`} aria-selected data-tab-stop>
          <Said id="properties.tab" />
        </button>
      </div>
      <div className="win-tab-page" role="tabpanel" aria-labelledby={`${id}tab`}>
        <div className="win-properties-head">
          <DeviceIcon size={32} problem={problem !== null} />
          <span className="win-name-line">
            <Fact text={device} />
          </span>
        </div>
        <div className="win-properties-pairs">
          <SaidPair id="properties.type" values={{ class: className }} />
          {manufacturer !== null && <SaidPair id="properties.manufacturer" values={{ manufacturer }} />}
        </div>
        <StatusBox problem={problem} />
      </div>
      <div className="win-properties-buttons">
        <SaidButton id="properties.ok" isDefault focusRef={focusDefault} onPress={onAct} />
        <SaidButton id="properties.cancel" onPress={onLeave} />
      </div>
    </WindowFrame>
  );
}
