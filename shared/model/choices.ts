/** What people choose from. Apart from the schemas that hold it: the command line offers it before it loads any. */

/** Whom the package is for: anybody, the PCs of one organisation, or those who test it. */
export const audiences = ['public', 'organisation', 'test'] as const;
/** How it reaches them: Windows Update, a download or disc of the publisher, or software distribution by administrators. */
export const distributions = ['windows-update', 'download', 'managed'] as const;

/** How the person sets about it. Not every Windows has every way: see `routesOf` in `electron/story`. */
export const storyRoutes = [
  /** Plugs the device in, then names the folder in Device Manager's wizard (Vista: in Found New Hardware). */
  'device-manager',
  /** Explorer, right click on the INF, Install. */
  'right-click',
  /** An elevated console: `pnputil`, in the syntax of that Windows. */
  'pnputil',
  /** The vendor's setup with the Device Installation Wizard (DPInst). */
  'dpinst',
] as const;
