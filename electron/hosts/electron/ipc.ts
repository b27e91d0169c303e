import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { PreflightApi } from '../../../shared/api';
import { answerCall, type CallReply } from '../common/call-gate';
import { callChannel, eventChannel } from './channels';
import { isOwnPage } from './pages';

/** The single gate between windows and engine. `onAnswered` sees each call that succeeded. */
export function connectIpc(app: PreflightApi, onAnswered: (name: string, output: unknown) => void): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<CallReply> => {
    if (!isOwnSender(event)) {
      return { ok: false, error: { code: 'FORBIDDEN', message: 'Only the app itself may call its engine.' } };
    }
    const reply = await answerCall(app, name, input);
    if (reply.ok) onAnswered(String(name), reply.output);
    return reply;
  });
  app.subscribe((event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(eventChannel, event);
  });
}

/** The page itself, not a frame within it, and at the app's own address. */
function isOwnSender({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url);
}
