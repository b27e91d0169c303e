/** A kind of hardware ID that Windows Update takes only after a review by Microsoft. */
export interface RestrictedIds {
  readonly why: string;
  readonly matches: (id: string) => boolean;
  /** The rule is ours to interpret: the page names it in a word or two. */
  readonly interpreted: boolean;
}

export const restrictedIdsSource = 'dashboard/publishing-restrictions';

const starts = (...heads: readonly string[]) => {
  const upper = heads.map((head) => head.toUpperCase());
  return (id: string): boolean => upper.some((head) => id.toUpperCase().startsWith(head));
};
const is = (...ids: readonly string[]) => {
  const upper = new Set(ids.map((id) => id.toUpperCase()));
  return (id: string): boolean => upper.has(id.toUpperCase());
};
const enumeratorOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('\\'))).toUpperCase();

/** In the order of the page; the first that matches is told. */
export const restrictedIds: readonly RestrictedIds[] = [
  {
    why: 'it belongs to Windows itself',
    matches: is(
      '*DONTUSE',
      'SERIAL_MOUSE',
      'ROOT\\CIRCLASS',
      'HID\\IRDEVICE',
      'STORAGE\\VOLUMESNAPSHOT',
      'STORAGE\\VOLUME',
    ),
    interpreted: false,
  },
  {
    why: 'it begins like an identifier that the system reserves',
    matches: starts(
      'HID_DEVI',
      'SERIAL_M',
      'ISAPNP\\PNP',
      'SERENUM\\PNP',
      'PNP',
      '*PNP',
      'BIOS\\PNP',
      'ACPI\\PNP',
    ),
    interpreted: false,
  },
  {
    why: 'its bus enumerator is not one that drivers are published for',
    matches: (id) =>
      is(
        'ActivCardBus',
        'CIRCLASS',
        'Irbus',
        'PS2_',
        'MIDI',
        'PNP',
        'ACP',
        'IAN',
        'AVM',
        'STREAM',
        'DISPLAY',
      )(enumeratorOf(id)),
    interpreted: false,
  },
  {
    why: 'it names no bus enumerator',
    matches: (id) => !id.includes('\\'),
    interpreted: false,
  },
  {
    why: 'it names a whole class of devices, not a device',
    matches: (id) => /^[^\\]+\\(?:CLASS|CC)_/i.test(id) || /^PCI\\VEN_[0-9A-F]{4}&CC_/i.test(id),
    interpreted: true,
  },
  {
    why: 'its PCI vendor code is 0000 or FFFF',
    matches: (id) => /^PCI\\VEN_(?:0000|FFFF)/i.test(id),
    interpreted: false,
  },
  {
    why: 'it names a vendor but no product',
    matches: (id) =>
      /^PCI\\VEN_[0-9A-F]{4}(?!.*&DEV_)/i.test(id) || /^USB\\VID_[0-9A-F]{4}(?!.*&PID_)/i.test(id),
    interpreted: false,
  },
  {
    why: 'it has two parts only (vendor and device), without the subsystem that tells products apart',
    matches: (id) =>
      /^PCI\\VEN_[0-9A-F]{4}&DEV_[0-9A-F]{4}$/i.test(id) ||
      /^HDAUDIO\\FUNC_[0-9A-F]{2}&VEN_[0-9A-F]{4}&DEV_[0-9A-F]{4}$/i.test(id),
    interpreted: true,
  },
  {
    why: 'it names a Bluetooth service, without vendor and product',
    matches: (id) => /^BTHENUM\\\{[0-9a-f-]{36}\}(?!.*VID&)/i.test(id),
    interpreted: true,
  },
];

/** Why Windows Update holds a hardware ID back for a review; `null` when it does not. Source: `restrictedIdsSource`. */
export function restrictionOf(hardwareId: string): RestrictedIds | null {
  return restrictedIds.find((rule) => rule.matches(hardwareId.trim())) ?? null;
}
