/** A device setup class that Windows defines. */
export interface SetupClass {
  readonly name: string;
  /** Upper-case, with braces. */
  readonly guid: string;
  /** The documentation's name of the category. */
  readonly description: string;
  /** What Windows shows in English for the class: its registered description; `null` where not known. */
  readonly shownAs: string | null;
  /** A public log proves `shownAs`; the others are common knowledge without a citable source. */
  readonly shownConfirmed: boolean;
  /** `vendor`: packages of vendors may use it. `reserved`: only Windows' own may. */
  readonly use: 'vendor' | 'reserved';
  readonly source: string;
}

const AVAILABLE = 'WDD system-defined-device-setup-classes-available-to-vendors';
const RESERVED = 'WDD system-defined-device-setup-classes-reserved-for-system-use';

/** Registered descriptions of classes, as English Windows shows them in Device Manager and in the publisher question. */
const shown: Readonly<Record<string, string>> = {
  Battery: 'Batteries',
  Biometric: 'Biometric devices',
  Bluetooth: 'Bluetooth',
  Camera: 'Cameras',
  CDROM: 'DVD/CD-ROM drives',
  DiskDrive: 'Disk drives',
  Display: 'Display adapters',
  HIDClass: 'Human Interface Devices',
  HDC: 'IDE ATA/ATAPI controllers',
  Image: 'Imaging devices',
  Keyboard: 'Keyboards',
  Modem: 'Modems',
  Monitor: 'Monitors',
  Mouse: 'Mice and other pointing devices',
  Media: 'Sound, video and game controllers',
  Net: 'Network adapters',
  Ports: 'Ports (COM & LPT)',
  Printer: 'Printers',
  Processor: 'Processors',
  SCSIAdapter: 'Storage controllers',
  Sensor: 'Sensors',
  SmartCardReader: 'Smart card readers',
  SoftwareComponent: 'Software components',
  System: 'System devices',
  USB: 'Universal Serial Bus controllers',
  USBDevice: 'Universal Serial Bus devices',
  Firmware: 'Firmware',
  WPD: 'Portable Devices',
  NetService: 'Network Service',
};
/** Those of `shown` that real logs prove. */
const confirmed: ReadonlySet<string> = new Set(['Media', 'NetService']);

const vendor = (name: string, guid: string, description: string): SetupClass => ({
  name,
  guid,
  description,
  shownAs: shown[name] ?? null,
  shownConfirmed: confirmed.has(name),
  use: 'vendor',
  source: AVAILABLE,
});
const reserved = (name: string, guid: string, description: string): SetupClass => ({
  name,
  guid,
  description,
  shownAs: shown[name] ?? null,
  shownConfirmed: confirmed.has(name),
  use: 'reserved',
  source: RESERVED,
});

/** Every setup class of the two documentation pages that the rows name as their source. */
export const setupClasses: readonly SetupClass[] = [
  vendor('1394', '{6BDD1FC1-810F-11D0-BEC7-08002BE2092F}', 'IEEE 1394 Host Bus Controller'),
  vendor(
    '61883',
    '{7EBEFBC0-3200-11D2-B4C2-00A0C9697D07}',
    'IEEE 1394 Devices That Support the 61883 Protocol',
  ),
  vendor(
    'AudioProcessingObject',
    '{5989FCE8-9CD0-467D-8A6A-5419E31529D4}',
    'Audio Processing Objects (APOs)',
  ),
  vendor('AVC', '{C06FF265-AE09-48F0-812C-16753D7CBA83}', 'IEEE 1394 Devices That Support the AVC Protocol'),
  vendor('Battery', '{72631E54-78A4-11D0-BCF7-00AA00B7B32A}', 'Battery Devices'),
  vendor('Biometric', '{53D29EF7-377C-4D14-864B-EB3A85769359}', 'Biometric Device'),
  vendor('Bluetooth', '{E0CBF06C-CD8B-4647-BB8A-263B43F0F974}', 'Bluetooth Devices'),
  vendor('Camera', '{CA3E7AB9-B4C3-4AE6-8251-579EF933890F}', 'Camera Device'),
  vendor('CDROM', '{4D36E965-E325-11CE-BFC1-08002BE10318}', 'CD-ROM Drives'),
  vendor('DiskDrive', '{4D36E967-E325-11CE-BFC1-08002BE10318}', 'Disk Drives'),
  vendor('Display', '{4D36E968-E325-11CE-BFC1-08002BE10318}', 'Display Adapters'),
  vendor('Dot4', '{48721B56-6795-11D2-B1A8-0080C72E74A2}', 'IEEE 1284.4 Devices'),
  vendor('Dot4Print', '{49CE6AC8-6F86-11D2-B1E5-0080C72E74A2}', 'IEEE 1284.4 Print Functions'),
  vendor('Extension', '{E2F84CE7-8EFA-411C-AA69-97454CA4CB57}', 'Extension INF'),
  vendor('FDC', '{4D36E969-E325-11CE-BFC1-08002BE10318}', 'Floppy Disk Controllers'),
  vendor('FloppyDisk', '{4D36E980-E325-11CE-BFC1-08002BE10318}', 'Floppy Disk Drives'),
  vendor('HDC', '{4D36E96A-E325-11CE-BFC1-08002BE10318}', 'Hard Disk Controllers'),
  vendor('HIDClass', '{745A17A0-74D3-11D0-B6FE-00A0C90F57DA}', 'Human Interface Devices (HID)'),
  vendor('Image', '{6BDD1FC6-810F-11D0-BEC7-08002BE2092F}', 'Imaging Device'),
  vendor('Infrared', '{6BDD1FC5-810F-11D0-BEC7-08002BE2092F}', 'IrDA Devices'),
  vendor('Keyboard', '{4D36E96B-E325-11CE-BFC1-08002BE10318}', 'Keyboard'),
  vendor('Media', '{4D36E96C-E325-11CE-BFC1-08002BE10318}', 'Multimedia'),
  vendor('MediumChanger', '{CE5939AE-EBDE-11D0-B181-0000F8753EC4}', 'Media Changers'),
  vendor('Modem', '{4D36E96D-E325-11CE-BFC1-08002BE10318}', 'Modem'),
  vendor('Monitor', '{4D36E96E-E325-11CE-BFC1-08002BE10318}', 'Monitor'),
  vendor('Mouse', '{4D36E96F-E325-11CE-BFC1-08002BE10318}', 'Mouse'),
  vendor('MTD', '{4D36E970-E325-11CE-BFC1-08002BE10318}', 'Memory Technology Driver'),
  vendor('Multifunction', '{4D36E971-E325-11CE-BFC1-08002BE10318}', 'Multifunction Devices'),
  vendor('MultiportSerial', '{50906CB8-BA12-11D1-BF5D-0000F805F530}', 'Multiport Serial Adapters'),
  vendor('Net', '{4D36E972-E325-11CE-BFC1-08002BE10318}', 'Network Adapter'),
  vendor('NetClient', '{4D36E973-E325-11CE-BFC1-08002BE10318}', 'Network Client'),
  vendor('NetService', '{4D36E974-E325-11CE-BFC1-08002BE10318}', 'Network Service'),
  vendor('NetTrans', '{4D36E975-E325-11CE-BFC1-08002BE10318}', 'Network Transport'),
  vendor('NvmeDisk', '{75416E63-5912-4DFA-AE8F-3EFACCAFFB14}', 'Storage Disks'),
  vendor('PCMCIA', '{4D36E977-E325-11CE-BFC1-08002BE10318}', 'PCMCIA Adapters'),
  vendor('PNPPrinters', '{4658EE7E-F050-11D1-B6BD-00C04FA372A7}', 'Printers, Bus-specific class drivers'),
  vendor('Ports', '{4D36E978-E325-11CE-BFC1-08002BE10318}', 'Ports (COM & LPT ports)'),
  vendor('Printer', '{4D36E979-E325-11CE-BFC1-08002BE10318}', 'Printers'),
  vendor('Processor', '{50127DC3-0F36-415E-A6CC-4CB3BE910B65}', 'Processors'),
  vendor(
    'SBP2',
    '{D48179BE-EC20-11D1-B6B8-00C04FA372A7}',
    'IEEE 1394 Devices That Support the SBP2 Protocol',
  ),
  vendor('SCSIAdapter', '{4D36E97B-E325-11CE-BFC1-08002BE10318}', 'SCSI, RAID, and NVMe Controllers'),
  vendor('SecurityAccelerator', '{268C95A1-EDFE-11D3-95C3-0010DC4050A5}', 'PCI SSL Accelerator'),
  vendor('Securitydevices', '{D94EE5D8-D189-4994-83D2-F68D7D41B0E6}', 'Security Devices'),
  vendor('Sensor', '{5175D334-C371-4806-B3BA-71FD53C9258D}', 'Sensors'),
  vendor('SmartCardReader', '{50DD5230-BA8A-11D1-BF5D-0000F805F530}', 'Smart Card Readers'),
  vendor('SoftwareComponent', '{5C4C3332-344D-483C-8739-259E934C9CC8}', 'Software Component'),
  vendor('System', '{4D36E97D-E325-11CE-BFC1-08002BE10318}', 'System Devices'),
  vendor('TapeDrive', '{6D807884-7D21-11CF-801C-08002BE10318}', 'Tape Drives'),
  vendor('USBDevice', '{88BAE032-5A81-49F0-BC3D-A4FF138216D6}', 'USB Device'),
  vendor('Volume', '{71A27CDD-812A-11D0-BEC7-08002BE2092F}', 'Storage Volumes'),
  vendor('WCEUSBS', '{25DBCE51-6C8F-4A72-8A6D-B54C2B4FC835}', 'Windows CE USB ActiveSync Devices'),
  vendor('WPD', '{EEC5AD98-8080-425F-922A-DABF3DE3F69A}', 'Windows Portable Devices (WPD)'),
  reserved(
    '1394Debug',
    '{66F250D6-7801-4A64-B139-EEA80A450B24}',
    'Host-side IEEE 1394 Kernel Debugger Support',
  ),
  reserved('Adapter', '{4D36E964-E325-11CE-BFC1-08002BE10318}', 'Adapter'),
  reserved('APMSupport', '{D45B1C18-C8FA-11D1-9F77-0000F805F530}', 'APM'),
  reserved('AudioEndpoint', '{C166523C-FE0C-4A94-A586-F1A80CFBBF3E}', 'Audio Endpoint'),
  reserved('Computer', '{4D36E966-E325-11CE-BFC1-08002BE10318}', 'Computer'),
  reserved('Decoder', '{6BDD1FC2-810F-11D0-BEC7-08002BE2092F}', 'Decoders'),
  reserved('Enum1394', '{C459DF55-DB08-11D1-B009-00A0C9081FF6}', 'IEEE 1394 IP Network Enumerator'),
  reserved('LegacyDriver', '{8ECC055D-047F-11D1-A537-0000F8753ED1}', 'Non-Plug and Play Drivers'),
  reserved('NoDriver', '{4D36E976-E325-11CE-BFC1-08002BE10318}', 'No driver'),
  reserved('PrinterUpgrade', '{4D36E97A-E325-11CE-BFC1-08002BE10318}', 'Printer Upgrade'),
  reserved('PrintQueue', '{1ED2BBF9-11F0-4084-B21F-AD83A8E6DCDC}', 'Print Queue'),
  reserved('SoftwareDevice', '{62F9C741-B25A-46CE-B54C-9BCCCE08B6F2}', 'Software Device'),
  reserved('Sound', '{4D36E97C-E325-11CE-BFC1-08002BE10318}', 'Sound'),
  reserved('Unknown', '{4D36E97E-E325-11CE-BFC1-08002BE10318}', 'Other Devices'),
  reserved('USB', '{36FC9E60-C465-11CF-8056-444553540000}', 'USB Bus Devices (hubs and host controllers)'),
  reserved('VolumeSnapshot', '{533C5B84-EC70-11D2-9505-00C04F79DEAF}', 'Storage Volume Snapshots'),
  // Not on the two pages.
  {
    ...vendor('Firmware', '{F2E7DD72-6468-4E36-B6F1-6488F42C1B52}', 'Firmware'),
    source: 'WDD creating-a-firmware-update-driver-package',
  },
];

const byGuid = new Map(setupClasses.map((row) => [row.guid, row]));
const byName = new Map(setupClasses.map((row) => [row.name.toLowerCase(), row]));

/** The class by its GUID (any case, with braces), else by its name; `null` for a vendor's own class. */
export function findSetupClass(guid: string | null, name: string | null = null): SetupClass | null {
  const found = guid === null ? undefined : byGuid.get(guid.trim().toUpperCase());
  if (found !== undefined) return found;
  // A GUID that is not in the table is a vendor's own class, whatever name it goes by.
  return guid === null && name !== null ? (byName.get(name.trim().toLowerCase()) ?? null) : null;
}

/**
 * What Windows calls the class of an INF: the shown description by its GUID, else the name that the INF gives the
 * class (a vendor's own class registers its description itself). `null` when the INF says neither.
 */
export function classDescription(classGuid: string | null, className: string | null): string | null {
  return findSetupClass(classGuid, className)?.shownAs ?? className;
}

/**
 * The GUID in braces of the class that a person wrote: its GUID with or without braces, or Windows' own name of it,
 * such as `Net`. Anything else is given back as it is. Pure.
 */
export function setupClassGuid(text: string): string {
  if (/^[0-9a-f-]{36}$/i.test(text)) return `{${text}}`;
  return byName.get(text.toLowerCase())?.guid ?? text;
}
