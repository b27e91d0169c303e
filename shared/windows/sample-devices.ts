import type { Hardware } from '../model/device';

/** Hardware that a person can plug into a simulated PC without knowing its identifiers. */
export interface SampleDevice extends Hardware {
  /** What it shows about driver ranking. */
  readonly note: string;
  /** Where the form of its identifiers is documented. */
  readonly source: string;
}

const usb = 'WDD standard-usb-identifiers';
const pci = 'WDD identifiers-for-pci-devices';
const hid = 'WDD hidclass-hardware-ids-for-top-level-collections';
const acpi = 'WDD acpi; ACPI 6.5 §6.1.5 (_HID, _CID)';

/** A USB device with one interface: revision first, then class, subclass and protocol from narrow to wide. */
function usbIds(
  vendor: string,
  product: string,
  revision: string,
  [cls, sub, protocol]: readonly [string, string, string],
) {
  const device = `USB\\VID_${vendor}&PID_${product}`;
  return {
    hardwareIds: [`${device}&REV_${revision}`, device],
    compatibleIds: [
      `USB\\Class_${cls}&SubClass_${sub}&Prot_${protocol}`,
      `USB\\Class_${cls}&SubClass_${sub}`,
      `USB\\Class_${cls}`,
    ],
  };
}

/** A PCI function: subsystem and revision narrow it, the class code widens it. */
function pciIds(vendor: string, device: string, subsystem: string, revision: string, cls: string) {
  const id = `PCI\\VEN_${vendor}&DEV_${device}`;
  const short = cls.slice(0, 4);
  return {
    hardwareIds: [
      `${id}&SUBSYS_${subsystem}&REV_${revision}`,
      `${id}&SUBSYS_${subsystem}`,
      `${id}&CC_${cls}`,
      `${id}&CC_${short}`,
    ],
    compatibleIds: [
      `${id}&REV_${revision}`,
      id,
      `PCI\\VEN_${vendor}&CC_${cls}`,
      `PCI\\VEN_${vendor}&CC_${short}`,
      `PCI\\VEN_${vendor}`,
      `PCI\\CC_${cls}`,
      `PCI\\CC_${short}`,
    ],
  };
}

/**
 * The catalogue. Forms are those that Windows' bus drivers report; vendor 1234 is the made-up one of the examples,
 * the others are real and public (usb.ids, pci.ids), so that real packages can be tried on them.
 */
export const sampleDevices: readonly SampleDevice[] = [
  {
    name: 'USB sound controller (made up)',
    instanceId: 'USB\\VID_1234&PID_5678\\0001',
    ...usbIds('1234', '5678', '0100', ['ff', '00', '00']),
    note: 'The device of the worked examples: revision, product, then vendor-specific class.',
    source: usb,
  },
  {
    name: 'FTDI FT232R USB serial converter',
    instanceId: 'USB\\VID_0403&PID_6001\\A50285BI',
    ...usbIds('0403', '6001', '0600', ['ff', 'ff', 'ff']),
    note: 'A vendor-specific class: only a package that names vendor and product fits.',
    source: usb,
  },
  {
    name: 'WCH CH340 USB serial',
    instanceId: 'USB\\VID_1A86&PID_7523\\5&2A9B5C5&0&3',
    ...usbIds('1A86', '7523', '0264', ['ff', '01', '02']),
    note: 'No serial number: its instance is named by the port it is in.',
    source: usb,
  },
  {
    name: 'Silicon Labs CP210x USB to UART bridge',
    instanceId: 'USB\\VID_10C4&PID_EA60\\0001',
    ...usbIds('10C4', 'EA60', '0100', ['ff', '00', '00']),
    note: 'Shares its class identifiers with the made-up sound controller.',
    source: usb,
  },
  {
    name: 'Arduino Uno (USB communications device)',
    instanceId: 'USB\\VID_2341&PID_0043\\95735353032351F0B1D2',
    ...usbIds('2341', '0043', '0001', ['02', '02', '01']),
    note: 'A documented class: a driver for USB\\Class_02 fits by compatible ID.',
    source: usb,
  },
  {
    name: 'Apple-style multi-touch trackpad (USB interface 1)',
    instanceId: 'USB\\VID_05AC&PID_0265&MI_01\\6&1C2A7A5D&0&0001',
    hardwareIds: ['USB\\VID_05AC&PID_0265&REV_0871&MI_01', 'USB\\VID_05AC&PID_0265&MI_01'],
    compatibleIds: ['USB\\Class_03&SubClass_00&Prot_00', 'USB\\Class_03&SubClass_00', 'USB\\Class_03'],
    note: 'One interface of a composite device: MI_ names the interface.',
    source: usb,
  },
  {
    name: 'USB mass storage stick',
    instanceId: 'USB\\VID_0781&PID_5581\\4C530001230615118295',
    ...usbIds('0781', '5581', '0100', ['08', '06', '50']),
    note: 'A class that Windows has its own driver for.',
    source: usb,
  },
  {
    name: 'USB printer (interface 0)',
    instanceId: 'USB\\VID_03F0&PID_4117&MI_00\\7&1A2B3C4D&0&0000',
    hardwareIds: ['USB\\VID_03F0&PID_4117&REV_0100&MI_00', 'USB\\VID_03F0&PID_4117&MI_00'],
    compatibleIds: ['USB\\Class_07&SubClass_01&Prot_02', 'USB\\Class_07&SubClass_01', 'USB\\Class_07'],
    note: 'Printer class; often matched by compatible ID.',
    source: usb,
  },
  {
    name: 'HID game controller collection',
    instanceId: 'HID\\VID_1234&PID_0A01&COL01\\8&2D1F0E3C&0&0000',
    hardwareIds: [
      'HID\\VID_1234&PID_0A01&REV_0100&Col01',
      'HID\\VID_1234&PID_0A01&Col01',
      'HID\\VID_1234&UP:0001_U:0005',
      'HID_DEVICE_SYSTEM_GAME',
      'HID_DEVICE_UP:0001_U:0005',
      'HID_DEVICE',
    ],
    compatibleIds: [],
    note: 'Six hardware IDs and no compatible one: the generic HID_DEVICE is the worst of six.',
    source: hid,
  },
  {
    name: 'HID keyboard collection',
    instanceId: 'HID\\VID_1234&PID_0A02\\8&3A4B5C6D&0&0000',
    hardwareIds: [
      'HID\\VID_1234&PID_0A02&REV_0100',
      'HID\\VID_1234&PID_0A02',
      'HID\\VID_1234&UP:0001_U:0006',
      'HID_DEVICE_SYSTEM_KEYBOARD',
      'HID_DEVICE_UP:0001_U:0006',
      'HID_DEVICE',
    ],
    compatibleIds: [],
    note: 'A package for HID_DEVICE_SYSTEM_KEYBOARD fits every keyboard.',
    source: hid,
  },
  {
    name: 'Realtek RTL8168 Ethernet controller',
    instanceId: 'PCI\\VEN_10EC&DEV_8168&SUBSYS_84321043&REV_06\\4&1A5F9C2B&0&00E4',
    ...pciIds('10EC', '8168', '84321043', '06', '020000'),
    note: 'Four hardware IDs, from subsystem with revision to class code.',
    source: pci,
  },
  {
    name: 'Intel High Definition Audio controller',
    instanceId: 'PCI\\VEN_8086&DEV_A348&SUBSYS_86941043&REV_10\\3&11583659&0&FB',
    ...pciIds('8086', 'A348', '86941043', '10', '040300'),
    note: 'Windows’ own driver matches by class code, any vendor’s by device.',
    source: pci,
  },
  {
    name: 'NVIDIA display adapter',
    instanceId: 'PCI\\VEN_10DE&DEV_1F08&SUBSYS_37301462&REV_A1\\4&2283F625&0&0008',
    ...pciIds('10DE', '1F08', '37301462', 'A1', '030000'),
    note: 'Large INFs list thousands of subsystems.',
    source: pci,
  },
  {
    name: 'NVM Express controller',
    instanceId: 'PCI\\VEN_144D&DEV_A808&SUBSYS_A801144D&REV_00\\4&117C4DE4&0&0008',
    ...pciIds('144D', 'A808', 'A801144D', '00', '010802'),
    note: 'Usually matched by its class code PCI\\CC_010802 alone.',
    source: pci,
  },
  {
    name: 'ACPI embedded controller device (made up)',
    instanceId: 'ACPI\\FABR0001\\1',
    hardwareIds: ['ACPI\\VEN_FABR&DEV_0001', 'ACPI\\FABR0001', '*FABR0001'],
    compatibleIds: ['ACPI\\VEN_PNP&DEV_0C02', 'ACPI\\PNP0C02', '*PNP0C02'],
    note: 'Named by the firmware: _HID first, then _CID.',
    source: acpi,
  },
  {
    name: 'I²C HID touchpad (ACPI)',
    instanceId: 'ACPI\\SYNA3602\\0',
    hardwareIds: ['ACPI\\VEN_SYNA&DEV_3602', 'ACPI\\SYNA3602', '*SYNA3602'],
    compatibleIds: ['ACPI\\VEN_PNP&DEV_0C50', 'ACPI\\PNP0C50', '*PNP0C50'],
    note: 'PNP0C50 is HID over I²C: Windows’ own driver fits by compatible ID.',
    source: acpi,
  },
  {
    name: 'Software device installed by a setup program',
    instanceId: 'ROOT\\FABAUDIO\\0000',
    hardwareIds: ['Root\\FabAudio'],
    compatibleIds: [],
    note: 'No hardware: a program created the device.',
    source: 'WDD device-instance-ids; devcon install',
  },
];

/** A device that answers to identifiers which a person typed or took from an INF. */
export function hardwareOf(hardwareIds: readonly string[], compatibleIds: readonly string[] = []): Hardware {
  const [first = 'ROOT\\UNKNOWN'] = hardwareIds.length > 0 ? hardwareIds : compatibleIds;
  const bare = first.replace(/&REV_[0-9A-F]{2,4}/i, '').toUpperCase();
  const path = bare.includes('\\') ? bare : `ROOT\\${bare.replace(/^\*/, '')}`;
  return { name: first, instanceId: `${path}\\0001`, hardwareIds, compatibleIds };
}
