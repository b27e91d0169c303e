import type { LabSource } from './lab-source';
import { type LabMachine, minimalDriver } from './minimal-driver';
import { sampleInf } from './sample-inf';

/** Names of the files of every lab package that is made from the sample driver. */
export const fileNames = {
  inf: 'labdriver.inf',
  catalog: 'labdriver.cat',
  driver: 'labdriver.sys',
  data: 'labdriver.dat',
};

/** Header attribute OS of inf2cat for Windows Vista to 11, by architecture, and the member attribute that matches it. */
const systems: Readonly<Record<LabMachine, readonly string[]>> = {
  x86: ['VistaX86', '7X86', '8X86', '_v63', '10X86'],
  amd64: ['VistaX64', '7X64', '8X64', '_v63_X64', '10X64'],
  arm64: ['_v100_ARM64_RS3'],
};
const OS_ATTR = '2:6.0,2:6.1,2:6.2,2:6.3,2:10.0';

/** The built-in sample driver: an INF, a tiny image that drives nothing, and a data file. `mark` tells samples apart. */
export function sampleSource(mark: string, machine: LabMachine, date: Date): LabSource {
  const hardwareId = `Root\\PreflightLab-${mark}`;
  const inf = sampleInf({
    machine,
    provider: 'Driver Preflight Lab',
    deviceName: `Driver Preflight Lab device (${mark})`,
    hardwareId,
    catalogFile: fileNames.catalog,
    driverFile: fileNames.driver,
    otherFiles: [fileNames.data],
    date,
    version: '1.0.0.1',
  });
  return {
    files: new Map<string, Uint8Array>([
      [fileNames.inf, Buffer.from(inf, 'latin1')],
      [fileNames.driver, minimalDriver({ machine, kernelMode: true, mark })],
      [fileNames.data, Buffer.from(`Data of the lab's driver: ${mark}\r\n`, 'latin1')],
    ]),
    catalogs: [
      {
        path: fileNames.catalog,
        members: [fileNames.inf, fileNames.driver, fileNames.data],
        hardwareIds: [hardwareId],
        infs: [{ path: fileNames.inf, namesCatalog: true }],
        os: systems[machine],
        osAttr: OS_ATTR,
      },
    ],
  };
}
