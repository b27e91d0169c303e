import { useId } from 'react';
import { WindowFrame } from '../dialogs';
import { CaptionControls } from './caption-controls';
import { DeviceTree } from './device-tree';
import { ComputerIcon } from './icons/computer-icon';
import { MenuBar } from './menu-bar';
import { Said } from './said';
import { useScene } from './scene-context';
import type { Facts } from './types';

/** Device Manager, with the device chosen under its class. */
export function DeviceManager(facts: Facts<'device-manager'>) {
  const id = useId();
  const { onLeave } = useScene();
  return (
    <WindowFrame
      role="dialog"
      kind="device-manager"
      caption={
        <span id={`${id}caption`}>
          <Said id="devmgr.caption" />
        </span>
      }
      icon={<ComputerIcon />}
      labelledBy={`${id}caption`}
      controls={<CaptionControls />}
      onDismiss={onLeave}
    >
      <MenuBar />
      <DeviceTree {...facts} labelledBy={`${id}caption`} />
      <div className="win-status-bar" />
    </WindowFrame>
  );
}
