import { assertNever } from '../../shared/assert-never';
import type { DeviceLogEvent, LogDriverNode } from '../../shared/model/device';
import type { LogFamily } from '../../shared/model/pc';
import { joinPath } from '../../shared/windows/path';
import { eol } from './boot-session';
import { cleanText } from './clean-text';
import { errorLine, lowerCode } from './codes';
import { writeDeviceInstalled } from './device-install-lines';
import type { LineBuffer } from './line-buffer';
import { signerWord } from './signature-lines';
import { repository } from './store-lines';

type Of<T extends DeviceLogEvent['type']> = Extract<DeviceLogEvent, { type: T }>;

/**
 * The section `Device Install (Hardware initiated)`: the list of driver nodes, the selection, the installation.
 * Source: measured on a real log of Windows 10 build 10240 (plaso's test data) and logs of Windows 7 in public issues;
 * driver-rank-information-in-the-setupapi-log. The times on the braces of Windows 10 are unconfirmed.
 */
export function writeDeviceEvent(out: LineBuffer, family: LogFamily, event: DeviceLogEvent): void {
  switch (event.type) {
    case 'device-section-start':
      writeStart(out, family, event);
      return;
    case 'driver-list-built':
      writeDriverList(out, family, event);
      return;
    case 'device-refused':
      writeRefused(out, event);
      return;
    case 'driver-selected':
      writeSelected(out, family, event);
      return;
    case 'device-installed':
      writeDeviceInstalled(out, event);
      return;
    case 'device-section-end':
      writeEnd(out, family, event);
      return;
    default:
      assertNever(event);
  }
}

const timed = (out: LineBuffer, text: string): string => `${text} ${out.time.short(out.now())}`;

function writeStart(out: LineBuffer, family: LogFamily, event: Of<'device-section-start'>): void {
  out.raw(`>>>  [Device Install (Hardware initiated) - ${cleanText(event.instanceId)}]`);
  out.raw(`>>>  Section start ${out.time.full(out.now())}`);
  if (family !== '7') return;
  // Windows 7 installs in a process of its own and says so; later ones log from inside it.
  out.entry('ump', 0, timed(out, 'Creating Install Process: DrvInst.exe'));
  out.entry('ndv', 0, 'Retrieving device info...');
  out.entry('ndv', 0, 'Setting device parameters...');
  out.entry('ndv', 0, 'Searching Driver Store and Device Path...');
}

function writeDriverList(out: LineBuffer, family: LogFamily, event: Of<'driver-list-built'>): void {
  out.brace('dvi', 0, 'Build Driver List');
  const identifiers = (title: string, ids: readonly string[]): void => {
    if (ids.length === 0) return;
    out.entry('dvi', 1, `Searching for ${title} ID(s):`);
    for (const id of ids) out.entry('dvi', 2, cleanText(id.toLowerCase()));
  };
  identifiers('hardware', event.hardwareIds);
  identifiers('compatible', event.compatibleIds);
  for (const node of event.nodes) writeNode(out, family, node);
  out.brace('dvi', 0, 'Build Driver List - exit(0x00000000)');
}

/** ISO `yyyy-mm-dd` as logs print it; a missing date counts as zeros. Source: inf-driverver-directive. */
function logDate(date: string | null): string {
  const [year, month, day] = date?.split('-') ?? [];
  return day === undefined ? '00/00/0000' : `${month}/${day}/${year}`;
}

/** A driver node. Windows 7 tells four keys more than its successors. */
function writeNode(out: LineBuffer, family: LogFamily, node: LogDriverNode): void {
  const key = (name: string, value: string): void =>
    out.entry('dvi', 2, `${name.padEnd(12)} - ${cleanText(value)}`);
  out.entry('dvi', 1, 'Created Driver Node:');
  key('HardwareID', node.matchingId);
  key('InfName', joinPath(joinPath(repository, node.repositoryFolder), node.inf));
  key('DevDesc', node.description);
  if (family === '7') {
    key('DrvDesc', node.description);
    if (node.provider !== null) key('Provider', node.provider);
    key('Mfg', node.manufacturer);
    key('ModelsSec', node.modelsSection);
    key('InstallSec', node.installSection);
    key('ActualSec', node.actualSection);
    key('Rank', node.rank);
    if (node.signer !== null) key('Signer', node.signer);
  } else {
    key('Section', node.actualSection);
    key('Rank', node.rank);
  }
  key('Signer Score', signerWord(node.signerScore, family));
  key('DrvDate', logDate(node.date));
  key('Version', node.version ?? '0.0.0.0');
}

function writeSelected(out: LineBuffer, family: LogFamily, event: Of<'driver-selected'>): void {
  const code = event.node === null ? '0xe0000228' : '0x00000000';
  out.brace('dvi', 0, 'DIF_SELECTBESTCOMPATDRV');
  out.entry('dvi', 1, timed(out, 'Default installer: Enter'));
  out.entry('dvi', 2, '{Select Best Driver}');
  if (event.node === null) {
    // Source: public logs of Windows 10 and 11 (libwdi#204, Windows-driver-samples#1227); for 7 unconfirmed.
    out.entry('dvi', 3, `Selecting driver failed(${code})`, 'warning');
  } else {
    writeChoice(out, family, event, event.node);
  }
  out.entry('dvi', 2, `{Select Best Driver - exit(${code})}`);
  if (event.node === null) {
    out.entry('dvi', 1, 'Default installer: failed', 'warning');
    out.entry('dvi', 1, errorLine('0xE0000228'), 'warning');
  } else {
    out.entry('dvi', 1, 'Default installer: Exit');
  }
  out.brace('dvi', 0, `DIF_SELECTBESTCOMPATDRV - exit(${code})`);
  if (event.node !== null) return;
  out.entry('ndv', 0, `Unable to select best compatible driver. Error = ${code}`, 'warning');
  out.entry('ndv', 0, 'No drivers found for device.');
}

function writeChoice(
  out: LineBuffer,
  family: LogFamily,
  event: Of<'driver-selected'>,
  node: LogDriverNode,
): void {
  if (event.classGuid !== null) {
    const how = event.classRemains ? 'remains' : 'changed to';
    out.entry('dvi', 3, `Class GUID of device ${how}: ${cleanText(event.classGuid)}.`);
  }
  const key = (name: string, value: string): void =>
    out.entry('dvi', 4, `${name.padEnd(11)} - [${cleanText(value)}]`);
  out.entry('dvi', 3, family === '7' ? 'Selected Driver:' : 'Selected:');
  key('Description', node.description);
  key('InfFile', joinPath(joinPath(repository, node.repositoryFolder), node.inf).toLowerCase());
  key('Section', node.installSection);
  if (family !== '7') return;
  if (node.signer !== null) key('Signer', node.signer);
  key('Rank', node.rank);
}

/** The wording is unconfirmed; the code and its text are documented. */
function writeRefused(out: LineBuffer, event: Of<'device-refused'>): void {
  out.brace('pol', 0, 'Device installation policy check');
  out.entry('pol', 1, errorLine(event.code), 'error');
  out.brace('pol', 0, `Device installation policy check - exit(${lowerCode(event.code)})`);
}

function writeEnd(out: LineBuffer, family: LogFamily, event: Of<'device-section-end'>): void {
  const code = lowerCode(event.code);
  const failed = event.code !== '0x00000000';
  if (family === '7') out.entry('ump', 0, timed(out, `Server install process exited with code ${code}`));
  out.raw(`<<<  Section end ${out.time.full(out.now())}`);
  out.raw(`<<<  [Exit status: ${failed ? `FAILURE(${code})` : 'SUCCESS'}]${eol}${eol}`);
}
