/** What tells of a person or of one single computer. */
export type SecretKind = 'user' | 'domain' | 'machine' | 'serial' | 'mac' | 'ip' | 'email' | 'sid';

/** Text of this form holds secrets: the named groups `user`, `domain`, … or else the whole match. */
export interface SecretPattern {
  readonly kind: SecretKind;
  readonly pattern: RegExp;
  /** Whether a match is a secret after all. */
  readonly holds?: (value: string) => boolean;
}

/**
 * Folders below `Users` that are nobody's. Source: the profiles that every Windows has (Public, Default, All Users).
 */
const nobodys = /^(?:public|default(?: user)?|all users|defaultuser\d*|defaultapppool|%username%)$/i;
const someone = (name: string): boolean => name.trim() !== '' && !nobodys.test(name.trim());

/** `5&2c35141&0&1`: made by Windows from the place where a device is plugged in. Source: WDD instance-ids. */
const madeByWindows = /^[0-9a-f]{1,2}&[0-9a-f]+(?:&|$)/i;
/** Numbers that devices without a serial number have: `0001`. */
const counted = /^[0-9]{1,4}$/;
const isSerial = (value: string): boolean =>
  value.length > 1 && !madeByWindows.test(value) && !counted.test(value) && !value.startsWith('{');

const enumerators =
  'USB|USBSTOR|USBPRINT|HID|BTHENUM|BTHLE|BTHLEDEVICE|BTHHFENUM|SCSI|IDE|1394|SBP2|DISPLAY|MONITOR|PCI|PCIIDE|SD|SDBUS|' +
  'HDAUDIO|INTELAUDIO|WPDBUSENUMROOT|SWD|STORAGE|NVME|THUNDERBOLT|DOT4|DOT4PRT|FTDIBUS|ENUM|UMB|PCMCIA|MF';

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

/** In the order in which they are looked for; what one has taken is no longer there for the next. */
export const secretPatterns: readonly SecretPattern[] = [
  // Both begin where the word begins: a long one without @ is then gone through once, not from each of its letters.
  { kind: 'email', pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { kind: 'user', pattern: /(?<![\w.+-])(?<secret>[\w.+-]+)(?=@[\w-]+\.\w)/g },
  { kind: 'sid', pattern: /\bS-1-(?:5-21|12-1)(?:-\d+){3,}/gi },
  // The name ends with the next folder, or else at the first blank: prose may follow.
  {
    kind: 'user',
    pattern: /[\\/](?:Users|Documents and Settings|Benutzer)[\\/]+(?<secret>[^\\/:*?"<>|'\r\n]+)(?=[\\/])/gi,
    holds: someone,
  },
  {
    kind: 'user',
    pattern: /[\\/](?:Users|Documents and Settings|Benutzer)[\\/]+(?<secret>[^\\/:*?"<>|'\s]+)/gi,
    holds: someone,
  },
  { kind: 'user', pattern: /\/home\/(?<secret>[^/\s:'"]+)/g, holds: someone },
  {
    kind: 'domain',
    pattern: /\buser(?:name|[ _-]?name|[ _-]?account)?\s*[:=]\s*['"]?(?<secret>[\w.-]+)(?=\\[\w.$-]+)/gi,
  },
  {
    kind: 'user',
    pattern: /\buser(?:name|[ _-]?name|[ _-]?account)?\s*[:=]\s*['"]?(?:[\w.-]+\\)?(?<secret>[\w.$-]+)/gi,
    holds: (name) => someone(name) && !/^0x/i.test(name),
  },
  {
    kind: 'machine',
    pattern: /\b(?:computer|machine|host)[ _-]?name\s*[:=]\s*['"]?(?<secret>[\w.-]+)/gi,
  },
  {
    kind: 'ip',
    pattern: new RegExp(
      `(?:\\\\\\\\|//|\\b(?:ip|address|host)\\b\\W{0,3})(?<secret>(?:${octet}\\.){3}${octet})(?![\\d.])`,
      'gi',
    ),
  },
  // Numbers of private networks; others look like the versions of drivers. Source: RFC 1918, RFC 3927.
  {
    kind: 'ip',
    pattern: new RegExp(
      `(?<![\\d.,])(?:192\\.168|169\\.254|172\\.(?:1[6-9]|2\\d|3[01]))\\.${octet}\\.${octet}(?![\\d.])`,
      'g',
    ),
  },
  {
    kind: 'ip',
    pattern: /\bfe80::[0-9a-f:]+(?:%\d+)?|(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/gi,
  },
  { kind: 'machine', pattern: /(?<![\w\\:])\\\\(?<secret>[a-z0-9][\w.-]*)(?=\\)/gi },
  { kind: 'mac', pattern: /(?<![\w:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\w:-])/gi },
  { kind: 'mac', pattern: /\b(?:DEV|BluetoothDevice)_(?<secret>[0-9a-f]{12})(?![0-9a-z])/gi },
  {
    kind: 'serial',
    pattern: new RegExp(
      `(?<![a-z0-9])(?:${enumerators})(?<cut>[\\\\#])[^\\\\#\\s'"]+\\k<cut>(?<secret>[^\\\\#?\\s'"\\])},;]+)`,
      'gi',
    ),
    holds: isSerial,
  },
];
