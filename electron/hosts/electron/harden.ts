import { app, session } from 'electron';
import { isOwnPage } from './pages';

/** What the page may ask for: presenting on the full screen, and putting text on the clipboard. */
const granted: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write']);

/** The page's exports are downloads of what it made itself; Electron then asks where to save them. */
function isOwnExport(address: string): boolean {
  return address.startsWith('blob:') && isOwnPage(address.slice('blob:'.length));
}

/**
 * Closes what the app does not use: navigation, new windows, embedded views, other permissions and downloads.
 * Source: Electron documentation, "Security" checklist items 5, 12 to 15.
 */
export function harden(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  const ours = session.defaultSession;
  ours.setPermissionRequestHandler((contents, permission, answer) =>
    answer(granted.has(permission) && isOwnPage(contents.getURL())),
  );
  ours.setPermissionCheckHandler(
    (_contents, permission, origin) => granted.has(permission) && isOwnPage(origin),
  );
  ours.on('will-download', (event, item) => {
    if (!isOwnExport(item.getURL())) event.preventDefault();
  });
}
