import { deleteDriverOnce, exportDriverOnce, withPcErrors } from '../../app';
import { findFolders } from '../common/folders';
import { type ExitStatus, exitStatus } from './exit-status';
import { runInput } from './run-input';
import type { Terminal } from './terminal';
import { plain } from './text';

const print = (terminal: Terminal, json: boolean, document: object, text: string): void =>
  terminal.out(json ? `${JSON.stringify(document, null, 2)}\n` : text);

/** Writes packages of a driver store into a folder; those of which only the record is kept are told. */
export function exportDriver(
  name: string,
  inf: string,
  folder: string,
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  return runInput(terminal, name, () =>
    withPcErrors(async () => {
      const done = await exportDriverOnce(name, inf, folder, findFolders().data);
      for (const { reason } of done.leftOut) terminal.tell(`warning: ${plain(reason)}`);
      const lines = done.exported.map(
        (each) =>
          `${plain(each.publishedName)} (${plain(each.originalName)}): ${each.files} files in ${plain(each.folder)}\n`,
      );
      const text = lines.length === 0 ? 'No package was exported.\n' : lines.join('');
      print(terminal, json, { schema: 'driver-preflight/driver-export@1', ...done }, text);
      return done.leftOut.length === 0 ? exitStatus.done : exitStatus.inputOutputError;
    }),
  );
}

/** Deletes a package from a driver store and tells what pnputil would. */
export function deleteDriver(
  name: string,
  inf: string,
  force: boolean,
  json: boolean,
  terminal: Terminal,
): Promise<ExitStatus> {
  return runInput(terminal, name, () =>
    withPcErrors(async () => {
      const { code, text, devices, unconfirmed } = await deleteDriverOnce(
        name,
        inf,
        force,
        findFolders().data,
      );
      const document = {
        schema: 'driver-preflight/driver-deletion@1',
        publishedName: inf,
        code,
        text,
        devices: devices.map(({ name: device, instanceId }) => ({ name: device, instanceId })),
        unconfirmed,
      };
      const users = devices.map((device) => `  ${plain(device.name)} (${plain(device.instanceId)})\n`);
      const doubts = unconfirmed.map((each) => `Unconfirmed: ${each}\n`);
      const words = `${plain(text)} (${code})\n`;
      print(terminal, json, document, [words, ...users, ...doubts].join(''));
      return code === '0x00000000' ? exitStatus.done : exitStatus.expectationNotMet;
    }),
  );
}
