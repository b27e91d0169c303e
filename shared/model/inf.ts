import type { Problem } from './problem';

export type Architecture = 'amd64' | 'x86' | 'arm64' | 'arm' | 'ia64';

/** One Models line: what a device is called and which identifiers it answers to. */
export interface InfDevice {
  readonly description: string;
  readonly manufacturer: string;
  readonly hardwareIds: readonly string[];
  readonly compatibleIds: readonly string[];
  /** DDInstall section as named, without decoration. */
  readonly installSection: string;
  /** The DDInstall section that Windows picks for the architecture, with its decoration; `null` when absent. */
  readonly resolvedSection: string | null;
  /** Decoration of the Models section it came from, such as `NTamd64.6.1`; empty when undecorated. */
  readonly decoration: string;
  /** `FeatureScore` of its DDInstall section, 0–255; 255 when not given. */
  readonly featureScore: number;
  readonly line: number;
  /** Identifiers of devices that its DDInstall section does not install (ExcludeID). */
  readonly excludeIds?: readonly string[];
  /** Name of the Models section, with its decoration. */
  readonly modelsSection?: string;
  /** `DriverVer` of its DDInstall section, which overrides the one of `[Version]`; `null` when it has none. */
  readonly driverVersion?: { readonly date: string | null; readonly version: string | null } | null;
}

/** One line of `[Manufacturer]`: among its decorations Windows chooses one Models section. */
export interface InfManufacturer {
  readonly manufacturer: string;
  /** Models section without decoration. */
  readonly models: string;
  /** As written, in their order; none for a line without decorations. */
  readonly decorations: readonly string[];
}

/** A file that a CopyFiles directive of the architecture names: it belongs to the package and is verified. */
export interface InfFileReference {
  /** Source path relative to the INF's folder, forward slashes, as spelled in the INF. */
  readonly source: string;
  /** Name it gets at the destination. */
  readonly target: string;
  /** Destination directory identifier and sub-folder, or `null` when DestinationDirs says nothing. */
  readonly destination: { readonly dirid: number; readonly subfolder: string } | null;
  /** Cabinet that SourceDisksNames names for its disk, relative to the INF's folder. */
  readonly cabinet: string | null;
  readonly flags: number;
  /** Sections that led to it, outermost first, for the explanation. */
  readonly via: readonly string[];
  readonly line: number;
}

export interface InfService {
  readonly name: string;
  /** SERVICE_KERNEL_DRIVER 1, SERVICE_FILE_SYSTEM_DRIVER 2, user-mode 0x10 and above. */
  readonly serviceType: number | null;
  /** 0 boot, 1 system, 2 auto, 3 demand, 4 disabled. */
  readonly startType: number | null;
  /** File name of ServiceBinary. */
  readonly binary: string | null;
  /** SPSVCINST_ASSOCSERVICE is set: the function driver of the device. */
  readonly isFunctionDriver: boolean;
  /** The AddService line: its flags, its service-install section, and its place. */
  readonly flags?: number;
  readonly installSection?: string;
  readonly line?: number;
  /** The `.Services` sections that add it. */
  readonly addedBy?: readonly string[];
}

export type InfEncoding =
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-8'
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1252'
  | 'windows-1253'
  | 'windows-1254'
  | 'shift_jis'
  | 'gbk'
  | 'big5'
  | 'euc-kr'
  | 'us-ascii';

export type InfKind = 'device' | 'extension' | 'component' | 'primitive' | 'legacy' | 'other';

/** What one INF says, read for one architecture. */
export interface InfFacts {
  /** Path relative to the dropped source, forward slashes. */
  readonly path: string;
  readonly architecture: Architecture;
  readonly encoding: InfEncoding;
  /** How the encoding is known: a byte-order mark, plain ASCII, or a guess (always reported as a problem). */
  readonly encodingEvidence: 'bom' | 'ascii' | 'utf-16-pattern' | 'guess';
  readonly lineEnds: 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';
  readonly kind: InfKind;
  readonly class: string | null;
  readonly classGuid: string | null;
  readonly provider: string | null;
  readonly displayName: string | null;
  /** Date as ISO `yyyy-mm-dd`; `null` where missing or invalid. */
  readonly driverVersion: { readonly date: string | null; readonly version: string | null } | null;
  /** Every CatalogFile key as written. */
  readonly catalogFiles: readonly { readonly key: string; readonly file: string; readonly line: number }[];
  /** The catalog that counts for the architecture; `null` when none is named. */
  readonly catalogFile: string | null;
  readonly pnpLockdown: boolean;
  readonly devices: readonly InfDevice[];
  /** Architectures for which `[Manufacturer]` offers a Models section. */
  readonly architectures: readonly Architecture[];
  readonly files: readonly InfFileReference[];
  /** Other packages named by CopyINF: each has its own verdict. */
  readonly copyInfs: readonly string[];
  /** System INFs named by Include. */
  readonly includes: readonly string[];
  readonly coInstallers: readonly string[];
  readonly services: readonly InfService[];
  readonly problems: readonly Problem[];
  /** ExtensionId of an extension INF, as written. */
  readonly extensionId?: string | null;
  /** Line of each key of [Version], keys in lower case. */
  readonly versionLines?: Readonly<Record<string, number>>;
  readonly manufacturers?: readonly InfManufacturer[];
}
