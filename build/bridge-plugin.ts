import { relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts the hosts' bridge before the page's own script, so that `window.preflight` stands when the page starts. The
 * page itself stays ignorant of hosts.
 */
export function bridgePlugin(root: string): Plugin {
  const bridge = `${root}electron/hosts/bridge/bridge.ts`;
  return {
    name: 'driver-preflight-bridge',
    transformIndexHtml: {
      order: 'pre',
      handler(_html, { server }) {
        const built = relative(`${root}renderer`, bridge).replaceAll('\\', '/');
        const src = server === undefined ? `./${built}` : `/@fs/${bridge.replace(/^\//, '')}`;
        return [{ tag: 'script', attrs: { type: 'module', src }, injectTo: 'head' }];
      },
    },
  };
}
