import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { PreflightIpc } from './bridge/ipc-bridge';
import { callChannel, eventChannel } from './electron/channels';

/** Runs sandboxed before the page. The page gets these three functions and nothing of Electron. */
const ipc: PreflightIpc = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  subscribe(listener) {
    const forward = (_event: unknown, data: unknown): void => listener(data);
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.removeListener(eventChannel, forward);
    };
  },
  pathOf: (file) => webUtils.getPathForFile(file),
};

contextBridge.exposeInMainWorld('preflightIpc', ipc);
