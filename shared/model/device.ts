/** Devices of a simulated PC, and what the driver store keeps of a package so that drivers can be ranked for them. */

/** One Models line of a staged package. */
export interface StagedModel {
  readonly description: string;
  readonly manufacturer: string;
  /** Name of the Models section, with its decoration. */
  readonly modelsSection: string;
  /** Decoration of that section, such as `NTamd64.10.0`; empty when undecorated. */
  readonly decoration: string;
  readonly hardwareIds: readonly string[];
  readonly compatibleIds: readonly string[];
  readonly installSection: string;
  /** The DDInstall section that Windows picks; `null` when the INF has none. */
  readonly resolvedSection: string | null;
  /** `resolvedSection` ends in `.nt` or `.nt<architecture>`. */
  readonly hasNtSection: boolean;
  /** 0–255; 255 when not given. */
  readonly featureScore: number;
  /** Identifiers of devices that the DDInstall section does not install (ExcludeID). */
  readonly excludeIds?: readonly string[];
  /** DriverVer of the DDInstall section; `null`: that of `[Version]` counts. */
  readonly driverVersion: { readonly date: string | null; readonly version: string | null } | null;
}

/** One line of `[Manufacturer]`, for choosing its Models section on a given Windows. */
export interface StagedManufacturer {
  readonly manufacturer: string;
  readonly models: string;
  readonly decorations: readonly string[];
}

/** A file that installing a device copies out of the driver store. */
export interface StagedFile {
  /** Below the package's repository folder, backslashes. */
  readonly source: string;
  /** Windows path; `null` where the INF leaves it to the device or the driver store. */
  readonly target: string | null;
  /** The DDInstall section that led to it. */
  readonly section: string;
}

/** A service that installing a device creates. */
export interface StagedService {
  readonly name: string;
  readonly flags: number;
  readonly installSection: string;
  /** Line of AddService in the INF. */
  readonly line: number;
  /** The `.Services` sections that add it. */
  readonly addedBy: readonly string[];
}

/** What the kernel looks at when the driver is loaded, as told when the package was staged. Opaque outside staging. */
export interface StagedLoad {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly verdict: Readonly<Record<string, unknown>>;
}

/** The identifiers by which a device asks for a driver. Windows keeps two lists, each from the most specific on. */
export interface DeviceIds {
  readonly hardwareIds: readonly string[];
  readonly compatibleIds: readonly string[];
}

/** A piece of hardware that can be plugged into a PC. */
export interface Hardware extends DeviceIds {
  readonly name: string;
  /** Enumerator, device and instance, such as `USB\VID_1234&PID_5678\0001`. */
  readonly instanceId: string;
}

export interface DeviceProblemState {
  readonly code: number;
  readonly name: string;
  readonly text: string;
}

/** The driver that a device runs on. */
export interface DeviceDriver {
  readonly publishedName: string;
  readonly repositoryFolder: string;
  readonly originalName: string;
  readonly description: string;
  readonly provider: string | null;
  /** `0x` and eight lower-case hex digits, as logs print it. */
  readonly rank: string;
  /** The INF's identifier that matched. */
  readonly matchingId: string;
  readonly section: string;
  readonly date: string | null;
  readonly version: string | null;
}

/** A device of a simulated PC. */
export interface PcDevice extends Hardware {
  readonly classGuid: string | null;
  readonly driver: DeviceDriver | null;
  /** Published names of the extension INFs that apply. */
  readonly extensions: readonly string[];
  /** `null`: the device works properly. */
  readonly problem: DeviceProblemState | null;
  readonly pluggedInAt: string;
}

/** One entry of the list that Windows builds before it selects: a package's best match. */
export interface LogDriverNode {
  /** The INF's identifier that matched. */
  readonly matchingId: string;
  readonly inf: string;
  readonly repositoryFolder: string;
  readonly description: string;
  readonly provider: string | null;
  readonly manufacturer: string;
  readonly modelsSection: string;
  readonly installSection: string;
  readonly actualSection: string;
  /** `0x` and eight lower-case hex digits. */
  readonly rank: string;
  /** `null` for a package that counts as unsigned. */
  readonly signer: string | null;
  /** 32-bit signer score, such as `0x0F000000`. */
  readonly signerScore: string;
  /** ISO `yyyy-mm-dd`. */
  readonly date: string | null;
  readonly version: string | null;
}

/** What happens while a device is installed, in Windows' order and without any Windows version's words. */
export type DeviceLogEvent =
  | { readonly type: 'device-section-start'; readonly instanceId: string }
  | ({ readonly type: 'driver-list-built'; readonly nodes: readonly LogDriverNode[] } & DeviceIds)
  /** Device-installation restrictions forbid the device or its driver. */
  | { readonly type: 'device-refused'; readonly code: string }
  /** `node` is `null` when no package matches. */
  | {
      readonly type: 'driver-selected';
      readonly node: LogDriverNode | null;
      readonly classGuid: string | null;
      /** The device had this class before. */
      readonly classRemains: boolean;
    }
  | {
      readonly type: 'device-installed';
      readonly instanceId: string;
      readonly node: LogDriverNode;
      readonly files: readonly { readonly from: string; readonly to: string }[];
      readonly strongName: string;
      readonly services: readonly {
        readonly name: string;
        readonly flags: number;
        readonly installSection: string;
        readonly line: number;
        readonly created: boolean;
      }[];
      /** The device did not start; `null` when it did. */
      readonly problem: { readonly code: number; readonly name: string } | null;
    }
  | { readonly type: 'device-section-end'; readonly code: string };

/** How plugging a device in ended. */
export interface PlugInResult {
  readonly device: PcDevice;
  readonly outcome: 'installed' | 'not-started' | 'no-driver' | 'prevented';
  readonly explanation: string;
  readonly unconfirmed: readonly string[];
}
