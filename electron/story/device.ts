import type { Hardware } from '../../shared/model/device';
import type { PackageFacts } from '../../shared/model/package';
import { hardwareOf } from '../../shared/windows/sample-devices';
import { classDescription } from '../../shared/windows/setup-classes';

/** The device that a story plugs in: the first one that the INF names. */
export interface StoryDevice {
  readonly name: string;
  /** Its class as Device Manager groups it once it has a driver. */
  readonly className: string;
  readonly manufacturer: string | null;
  readonly hardware: Hardware;
}

/** The first device of the INF for the architecture; `null` when it has none. */
export function storyDevice({ inf }: PackageFacts): StoryDevice | null {
  const model = inf.devices.find(
    ({ hardwareIds, compatibleIds }) => hardwareIds.length + compatibleIds.length > 0,
  );
  if (model === undefined) return null;
  const usual = hardwareOf(model.hardwareIds, model.compatibleIds);
  const name = model.description === '' ? usual.name : model.description;
  return {
    name,
    className: classDescription(inf.classGuid, inf.class) ?? name,
    manufacturer: model.manufacturer === '' ? inf.provider : model.manufacturer,
    hardware: { ...usual, name },
  };
}
