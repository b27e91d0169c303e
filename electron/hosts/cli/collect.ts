import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { setupClassGuid } from '../../../shared/windows/setup-classes';
import { findWindows, windowsVersions } from '../../../shared/windows/versions';

/** What readers of one value throw says what is accepted; commander puts the option's name before it. */
type Read = (value: string) => string;

/** Collects the values of an option that may be given several times. */
export const collect =
  (read: Read) =>
  (value: string, before: readonly string[] = []): readonly string[] => [...before, read(value)];

/** The same for a list of a PC, which the lone value `none` empties. */
export function collectList(read: Read) {
  return (value: string, before?: readonly string[]): readonly string[] => {
    const isNone = value.toLowerCase() === 'none';
    if (before !== undefined && (isNone || before.length === 0)) {
      throw new InvalidArgumentError('none empties the list and stands alone.');
    }
    return isNone ? [] : [...new Set([...(before ?? []), read(value)])];
  };
}

export const readPath: Read = (value) => resolve(value);

export const readText: Read = (value) => {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty.');
  return value;
};

/** The identifier of a release of the Windows table, or one of `others`. */
export const readWindows =
  (...others: readonly string[]): Read =>
  (value) => {
    const id = value.toLowerCase();
    if (others.includes(id) || findWindows(id) !== null) return id;
    const known = [...others, ...windowsVersions.map((row) => row.id)].join(', ');
    throw new InvalidArgumentError(`There is no such Windows. Write one of: ${known}.`);
  };

/** Identifiers have at most 200 characters. Source: MAX_DEVICE_ID_LEN of cfgmgr32.h. */
const readId =
  (example: string): Read =>
  (value) => {
    const id = value.trim();
    if (id !== '' && id.length <= 200 && !/\s/.test(id)) return id;
    throw new InvalidArgumentError(`Write ${example}, or none.`);
  };

export const readDeviceId = readId('a hardware or compatible ID such as USB\\VID_2341&PID_0043');
export const readInstanceId = readId('a device instance ID such as USB\\VID_2341&PID_0043\\0001');

/** A device setup class as its GUID in braces. */
export const readClass: Read = (value) => {
  const guid = setupClassGuid(value.trim());
  if (/^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i.test(guid)) return guid;
  throw new InvalidArgumentError(
    'Write the GUID of a device setup class, or the name of one of Windows’ own such as Net, or none.',
  );
};

/** A digest as Windows' lists of blocked files hold it: SHA-1 or SHA-2. */
export const readDigest: Read = (value) => {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(value)) return value.toUpperCase();
  throw new InvalidArgumentError('Write a SHA-1 or SHA-2 digest in hexadecimal, or none.');
};
