import { useId } from 'react';
import { WindowFrame } from '../dialogs';
import { CaptionControls } from './caption-controls';
import { DeviceIcon } from './icons/device-icon';
import { Fact, Said } from './said';
import { useScene } from './scene-context';
import type { Facts } from './types';

/** Settings, Devices, of Windows 8 and later: the device and how far it is. */
export function DevicesPage({ device, state }: Facts<'devices-page'>) {
  const id = useId();
  const { onLeave } = useScene();
  return (
    <WindowFrame
      role="dialog"
      kind="devices-page"
      caption={null}
      icon={null}
      labelledBy={`${id}heading`}
      describedBy={`${id}device`}
      controls={<CaptionControls />}
      onDismiss={onLeave}
    >
      <div className="win-settings">
        <div className="win-settings-rail" aria-hidden="true">
          <span />
          <span data-chosen />
          <span />
          <span />
          <span />
        </div>
        <div className="win-settings-page">
          <div className="win-settings-heading" id={`${id}heading`}>
            <Said id="devices.caption" />
          </div>
          <div className="win-settings-device" id={`${id}device`} data-state={state}>
            <DeviceIcon size={32} problem={state === 'driver-missing'} />
            <div>
              <div className="win-name-line">
                <Fact text={device} />
              </div>
              <div className="win-settings-state">
                <Said id={`devices.${state}`} />
              </div>
              {state === 'setting-up' && <div className="win-marquee" />}
            </div>
          </div>
        </div>
      </div>
    </WindowFrame>
  );
}
