import { assertNever } from '../../shared/assert-never';
import type { Story, StoryRoute } from '../../shared/model/story';
import { baseName, joinPath } from '../../shared/windows/path';
import { byDeviceManager } from './by-device-manager';
import { byDpinst } from './by-dpinst';
import { byPnputil } from './by-pnputil';
import { byRightClick } from './by-right-click';
import { storyDevice } from './device';
import { routesOf } from './routes';
import { folderOf } from './run';
import { createTeller } from './teller';
import { neverStaged, type StoryEnding, type StoryInput, type Telling } from './types';

/**
 * How installing a package goes for the person at a PC, scene by scene, with the log as it grows. Pure but for the clock
 * of `input`: nothing is kept. Never throws for a package's faults; those are part of the story.
 *
 * Source of the order: the documentation and users' guides named at each route and each text.
 */
export function tellStory(input: StoryInput): Story {
  const { facts, windows } = input;
  const { inf } = facts;
  const routes = routesOf(input);
  const route = routes.includes(input.route) ? input.route : routes[0];
  const device = storyDevice(facts);
  const folder = folderOf(input);
  const infName = baseName(inf.path.replaceAll('/', '\\'));
  const teller = createTeller(windows);
  const deviceName = device?.name ?? inf.displayName ?? infName;
  const infPath = joinPath(folder, inf.path.replaceAll('/', '\\'));
  const ending = tellRoute(route, { input, device, deviceName, folder, infPath, teller });
  return {
    schema: 'driver-preflight/story@1',
    route,
    routes: [...routes],
    windows: windows.id,
    family: windows.dialogFamily,
    inf: inf.path,
    device: deviceName,
    answers: [...ending.answers],
    answer: ending.answer,
    scenes: [...teller.scenes],
    log: teller.log,
    result: ending.result === null ? null : { ...ending.result, ...listsOf(ending.result) },
  };
}

function tellRoute(route: StoryRoute, telling: Telling): StoryEnding {
  switch (route) {
    case 'device-manager':
      return telling.device === null ? neverStaged : byDeviceManager(telling, telling.device);
    case 'right-click':
      return byRightClick(telling);
    case 'pnputil':
      return byPnputil(telling);
    case 'dpinst':
      return byDpinst(telling);
    default:
      return assertNever(route);
  }
}

/** The lists of a result as documents hold them. */
function listsOf({ willLoad, trustAdded, unconfirmed }: NonNullable<StoryEnding['result']>) {
  return { willLoad: { ...willLoad }, trustAdded: [...trustAdded], unconfirmed: [...unconfirmed] };
}
