import { classDescription } from '../../shared/windows/setup-classes';
import { useDefaultFocus } from '../dialogs';
import { ClassIcon } from './icons/class-icon';
import { ComputerIcon } from './icons/computer-icon';
import { DeviceIcon } from './icons/device-icon';
import { TreeMark } from './icons/tree-mark';
import { MenuItem } from './menu-item';
import { Fact } from './said';
import { useScene } from './scene-context';
import type { Facts } from './types';

/** Classes that any PC has devices of, by the names of their setup classes. */
const usual = ['DiskDrive', 'Display', 'Keyboard', 'Mouse', 'Monitor', 'Net', 'Processor', 'System', 'USB'];

interface DeviceTreeProps extends Facts<'device-manager'> {
  readonly labelledBy: string;
}

/** The tree of Device Manager: closed classes of any PC, and the device in its own. */
export function DeviceTree({ labelledBy, ...facts }: DeviceTreeProps) {
  const others = usual.flatMap((name) => classDescription(null, name) ?? []);
  const classes = [...new Set([...others, facts.className])];
  return (
    <div className="win-tree" role="tree" aria-labelledby={labelledBy}>
      <div className="win-tree-root">
        <TreeMark open />
        <ComputerIcon />
      </div>
      {classes
        .sort((one, other) => one.localeCompare(other, 'en'))
        .map((name) => (
          <div key={name} role="treeitem" tabIndex={-1} aria-expanded={name === facts.className}>
            <span className="win-tree-row win-tree-class">
              <TreeMark open={name === facts.className} />
              <ClassIcon />
              <span className="win-tree-label">
                <Fact text={name} />
              </span>
            </span>
            {name === facts.className && <ChosenDevice {...facts} />}
          </div>
        ))}
    </div>
  );
}

/** The device, chosen, with the command of its menu that the story is about. */
function ChosenDevice({ device, problem }: Facts<'device-manager'>) {
  const { onAct } = useScene();
  const focusDevice = useDefaultFocus<HTMLButtonElement>();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the group of a tree, which no element stands for.
    <div role="group" className="win-tree-group">
      <button
        ref={focusDevice}
        type="button"
        role="treeitem"
        aria-selected="true"
        className="win-tree-row win-tree-device"
        data-tab-stop
        data-press
        data-default
        onClick={onAct}
      >
        <DeviceIcon size={16} problem={problem} />
        <span className="win-tree-label">
          <Fact text={device} />
        </span>
      </button>
      <div className="win-menu" role="menu" aria-label={device}>
        <MenuItem id="devmgr.update" onPress={onAct} />
      </div>
    </div>
  );
}
