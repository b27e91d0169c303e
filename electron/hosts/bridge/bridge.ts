import { createHttpBridge } from './http-bridge';
import { createIpcBridge, type PreflightIpc } from './ipc-bridge';

declare global {
  interface Window {
    /** Put there by Electron's preload script; absent in a browser. */
    readonly preflightIpc?: PreflightIpc;
  }
}

/**
 * The first script of the page, in every host. It stands in the page's own world because a `DataTransfer` cannot
 * cross Electron's context bridge.
 */
Object.defineProperty(window, 'preflight', {
  value: window.preflightIpc ? createIpcBridge(window.preflightIpc) : createHttpBridge(),
});
