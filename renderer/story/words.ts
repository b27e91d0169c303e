import type { StoryRoute } from '../../shared/model/story';

/** How the person sets about it, as the list of ways says it. */
export const routeWords: Readonly<Record<StoryRoute, string>> = {
  'device-manager': 'Device Manager, after plugging in',
  'right-click': 'Right-click the INF, Install',
  pnputil: 'pnputil in a console',
  dpinst: 'Vendor’s setup with DPInst',
};
