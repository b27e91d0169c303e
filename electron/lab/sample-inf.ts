import type { LabMachine } from './minimal-driver';

export interface SampleInfOptions {
  readonly machine: LabMachine;
  readonly provider: string;
  readonly deviceName: string;
  readonly hardwareId: string;
  /** `null` leaves the CatalogFile entry out. */
  readonly catalogFile: string | null;
  readonly driverFile: string;
  /** Further files that the driver's section copies. */
  readonly otherFiles: readonly string[];
  readonly date: Date;
  readonly version: string;
}

/** Platform decorations of the Models section. Source: WDD inf-manufacturer-section. */
const decorations: Readonly<Record<LabMachine, string>> = {
  x86: 'NTx86',
  amd64: 'NTamd64',
  arm64: 'NTarm64',
};

/**
 * A small, complete INF for a software-only device of the lab, with CRLF line ends, pure ASCII.
 * Source: WDD general-guidelines-for-inf-files, inf-version-section, inf-models-section, inf-copyfiles-directive,
 * inf-addservice-directive. The class System needs no co-installer and no icon.
 */
export function sampleInf(options: SampleInfOptions): string {
  const { machine, catalogFile, driverFile, otherFiles, date } = options;
  const decoration = decorations[machine];
  const service = driverFile.replace(/\.[^.]*$/, '');
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = `${pad(date.getUTCMonth() + 1)}/${pad(date.getUTCDate())}/${date.getUTCFullYear()}`;
  const files = [driverFile, ...otherFiles];
  const lines = [
    '; Made by Driver Preflight for trying out signatures. It drives nothing.',
    '',
    '[Version]',
    'Signature   = "$WINDOWS NT$"',
    'Class       = System',
    'ClassGuid   = {4d36e97d-e325-11ce-bfc1-08002be10318}',
    'Provider    = %Provider%',
    ...(catalogFile === null ? [] : [`CatalogFile = ${catalogFile}`]),
    `DriverVer   = ${day},${options.version}`,
    'PnpLockdown = 1',
    '',
    '[DestinationDirs]',
    'DefaultDestDir = 12',
    '',
    '[SourceDisksNames]',
    '1 = %DiskName%',
    '',
    '[SourceDisksFiles]',
    ...files.map((file) => `${file} = 1`),
    '',
    '[Manufacturer]',
    `%Provider% = Lab,${decoration}`,
    '',
    `[Lab.${decoration}]`,
    `%DeviceName% = Lab_Install,${options.hardwareId}`,
    '',
    '[Lab_Install.NT]',
    'CopyFiles = Lab_Files',
    '',
    '[Lab_Files]',
    ...files,
    '',
    '[Lab_Install.NT.Services]',
    `AddService = ${service},0x00000002,Lab_Service`,
    '',
    '[Lab_Service]',
    'DisplayName   = %DeviceName%',
    'ServiceType   = 1',
    'StartType     = 3',
    'ErrorControl  = 1',
    `ServiceBinary = %12%\\${driverFile}`,
    '',
    '[Strings]',
    `Provider   = "${options.provider}"`,
    `DeviceName = "${options.deviceName}"`,
    'DiskName   = "Driver Preflight Lab disk"',
    '',
  ];
  return lines.join('\r\n');
}
