import { app } from 'electron';
import { appOrigin } from './app-scheme';

/** Address of the dev server while `npm run dev` runs; a packaged app never looks at the environment. */
function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
}

/** Address of a route of the page, such as `''` or `/prompt/RUN`. */
export function pageUrl(route: string): string {
  const hash = route === '' ? '' : `#${route}`;
  return `${devServer() ?? appOrigin}/${hash}`;
}

/** Whether an address is the app's own page. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const [own, url] = [new URL(pageUrl('')), new URL(address)];
  return url.protocol === own.protocol && url.host === own.host;
}
