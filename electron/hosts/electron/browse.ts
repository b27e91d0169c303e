import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

const kinds: Readonly<Record<'file' | 'folder' | 'certificate', OpenDialogOptions>> = {
  file: {
    title: 'Open a driver package',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Driver packages', extensions: ['inf', 'zip', 'cab', '7z'] },
      { name: 'All files', extensions: ['*'] },
    ],
  },
  folder: { title: 'Open a driver package folder', properties: ['openDirectory'] },
  certificate: {
    title: 'Open a certificate or a signed file',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Certificates', extensions: ['cer', 'crt', 'der', 'pem', 'p7b', 'sst'] },
      { name: 'Signed files', extensions: ['cat', 'sys', 'exe', 'dll'] },
      { name: 'All files', extensions: ['*'] },
    ],
  },
};

/** Shows the system's open dialog. No paths when the person cancels. */
export async function browse(
  parent: BrowserWindow | null,
  what: 'file' | 'folder' | 'certificate',
): Promise<readonly string[]> {
  const options = kinds[what];
  const answer = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return answer.filePaths;
}
