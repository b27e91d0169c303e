/** A file that Windows brings and guards, by its name in a folder of Windows. */
export interface ProtectedFile {
  readonly name: string;
  /** The folder in which it is guarded. */
  readonly folder: 'drivers' | 'system32' | 'windows';
  readonly what: string;
}

/**
 * Where the guard is described, and how sure this list is. Windows publishes no list of names: a program asks it with
 * `SfcIsFileProtected` on the PC itself. These are well-known files that every Windows since Vista installs; that a
 * name is guarded follows from the rule that all system files of those types are, and is not confirmed one by one.
 */
export const protectedFilesSource =
  'Windows Resource Protection and Windows File Protection (Win32): system files (.sys, .dll, .exe, .ocx and others) that Windows installs; names by common knowledge of what Windows installs';

const rows = (
  folder: ProtectedFile['folder'],
  what: string,
  ...names: readonly string[]
): readonly ProtectedFile[] => names.map((name) => ({ name, folder, what }));

/** Names that packages have been seen to bring, and the core of the system. A new name is a new entry. */
export const protectedFiles: readonly ProtectedFile[] = [
  ...rows(
    'system32',
    'core of Windows',
    'ntoskrnl.exe',
    'hal.dll',
    'ntdll.dll',
    'kernel32.dll',
    'kernelbase.dll',
  ),
  ...rows(
    'system32',
    'core of Windows',
    'user32.dll',
    'gdi32.dll',
    'advapi32.dll',
    'shell32.dll',
    'ole32.dll',
  ),
  ...rows(
    'system32',
    'core of Windows',
    'oleaut32.dll',
    'rpcrt4.dll',
    'comctl32.dll',
    'comdlg32.dll',
    'crypt32.dll',
  ),
  ...rows(
    'system32',
    'driver installation',
    'setupapi.dll',
    'newdev.dll',
    'cfgmgr32.dll',
    'devmgr.dll',
    'wintrust.dll',
  ),
  ...rows(
    'system32',
    'run-time library of Windows',
    'msvcrt.dll',
    'msvcp60.dll',
    'mfc42.dll',
    'mfc42u.dll',
    'atl.dll',
  ),
  ...rows(
    'system32',
    'devices from user mode',
    'winusb.dll',
    'hid.dll',
    'winmm.dll',
    'dsound.dll',
    'ddraw.dll',
  ),
  ...rows(
    'system32',
    'devices from user mode',
    'ksproxy.ax',
    'ksuser.dll',
    'wiaservc.dll',
    'winspool.drv',
    'sti.dll',
  ),
  ...rows(
    'drivers',
    'USB',
    'usbser.sys',
    'usbhub.sys',
    'usbhub3.sys',
    'usbccgp.sys',
    'usbd.sys',
    'usbport.sys',
  ),
  ...rows(
    'drivers',
    'USB',
    'usbehci.sys',
    'usbohci.sys',
    'usbuhci.sys',
    'usbxhci.sys',
    'usbstor.sys',
    'usbaudio.sys',
  ),
  ...rows(
    'drivers',
    'USB',
    'usbscan.sys',
    'usbprint.sys',
    'usbvideo.sys',
    'winusb.sys',
    'usb8023.sys',
    'rndismp.sys',
  ),
  ...rows(
    'drivers',
    'input',
    'hidclass.sys',
    'hidparse.sys',
    'hidusb.sys',
    'mouhid.sys',
    'kbdhid.sys',
    'mouclass.sys',
  ),
  ...rows('drivers', 'input', 'kbdclass.sys', 'i8042prt.sys', 'sermouse.sys'),
  ...rows(
    'drivers',
    'ports and buses',
    'serial.sys',
    'serenum.sys',
    'parport.sys',
    'pci.sys',
    'acpi.sys',
    'pcmcia.sys',
  ),
  ...rows('drivers', 'ports and buses', 'isapnp.sys', 'sdbus.sys', '1394ohci.sys', 'modem.sys'),
  ...rows(
    'drivers',
    'storage',
    'disk.sys',
    'cdrom.sys',
    'classpnp.sys',
    'storport.sys',
    'scsiport.sys',
    'ataport.sys',
  ),
  ...rows(
    'drivers',
    'storage',
    'atapi.sys',
    'pciide.sys',
    'pciidex.sys',
    'intelide.sys',
    'partmgr.sys',
    'volmgr.sys',
  ),
  ...rows('drivers', 'storage', 'storahci.sys', 'stornvme.sys', 'msahci.sys'),
  ...rows(
    'drivers',
    'sound and video',
    'ks.sys',
    'portcls.sys',
    'drmk.sys',
    'hdaudbus.sys',
    'hdaudio.sys',
    'stream.sys',
  ),
  ...rows('drivers', 'sound and video', 'dxgkrnl.sys', 'videoprt.sys', 'monitor.sys'),
  ...rows('drivers', 'network', 'ndis.sys', 'tcpip.sys', 'tdi.sys', 'netio.sys', 'ndisuio.sys', 'nwifi.sys'),
  ...rows(
    'drivers',
    'framework',
    'wdf01000.sys',
    'wdfldr.sys',
    'wudfrd.sys',
    'wudfpf.sys',
    'fltmgr.sys',
    'ntfs.sys',
  ),
];

const byPlace = new Map(protectedFiles.map((row) => [`${row.folder}/${row.name}`, row]));

/** Folders by directory identifier and the folder beneath it. Source: using-dirids. */
const folders: Readonly<Record<string, ProtectedFile['folder']>> = {
  '10/': 'windows',
  '10/system32': 'system32',
  '10/system32/drivers': 'drivers',
  '11/': 'system32',
  '11/drivers': 'drivers',
  '12/': 'drivers',
};

/**
 * The guarded file that a copy into a folder (a directory identifier and a folder beneath it) would replace; `null`
 * when it replaces none that is known. Names are compared without regard to case.
 */
export function protectedFileAt(dirid: number, subfolder: string, name: string): ProtectedFile | null {
  const below = subfolder
    .replaceAll('\\', '/')
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();
  const folder = folders[`${dirid}/${below}`];
  return folder === undefined ? null : (byPlace.get(`${folder}/${name.toLowerCase()}`) ?? null);
}
