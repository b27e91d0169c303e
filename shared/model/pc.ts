import type { StagedFile, StagedLoad, StagedManufacturer, StagedModel, StagedService } from './device';
import type { Architecture } from './inf';

export type LogFamily = '7' | '8-10.1809' | '10.1903-11.23h2' | '11.24h2';
export type DialogFamily = 'vista' | '7' | '8' | '10' | '11';

/** Where a PC stands with the Windows Driver Policy of April 2026, which ends the trust in cross-signed drivers. */
export type DriverPolicyState = 'none' | 'evaluation' | 'enforced';

/** A statement of a Windows row that no public source proves, and what it is about. */
export interface ProfileDoubt {
  readonly about:
    | 'architectures'
    | 'build'
    | 'caller-code'
    | 'dialog'
    | 'driver-policy'
    | 'log'
    | 'memory-integrity'
    | 'pe'
    | 's-mode'
    | 'secure-boot'
    | 'sha2';
  readonly note: string;
}

/** One Windows release: a row of the table in `shared/windows/versions.ts`. */
export interface WindowsProfile {
  /** As the command line spells it: `7`, `10-22h2`, `11-24h2`. */
  readonly id: string;
  readonly name: string;
  readonly major: number;
  readonly minor: number;
  readonly build: number;
  readonly servicePack: number;
  readonly productType: 'client' | 'server';
  readonly architectures: readonly Architecture[];
  readonly logFamily: LogFamily;
  readonly dialogFamily: DialogFamily;
  /** What a refused caller is told: its true code, or 0xE0000247 for every refusal of a signature. */
  readonly callerCode: 'true-code' | 'store-add-failed';
  /** The policy "treat all digitally signed drivers equally" when nobody sets it. */
  readonly allSignersEqual: boolean;
  /** Whether SHA-2 is understood: in signatures, and in certificates of the Trusted Publishers store. */
  readonly sha2: { readonly signatures: 'yes' | 'limited' | 'no'; readonly trustedPublishers: boolean };
  readonly secureBoot: 'supported' | 'unsupported';
  /** Whether memory integrity (HVCI) can be turned on; never on x86. */
  readonly memoryIntegrity: boolean;
  readonly sMode: boolean;
  /** Windows PE: the key `…\Control\MiniNT` exists. */
  readonly preinstallation: boolean;
  /** States that the 2026 driver policy can have here; the first is the one of a PC that nobody has changed. */
  readonly driverPolicies: readonly [DriverPolicyState, ...DriverPolicyState[]];
  readonly sources: readonly string[];
  readonly unconfirmed: readonly ProfileDoubt[];
}

export type UserKind = 'admin' | 'standard';

/** Group policy "Device Installation Restrictions". Source: DeviceInstallation.admx explain texts. */
export interface DeviceRestrictions {
  /** Hardware or compatible IDs, compared without regard to case. */
  readonly denyDeviceIds: readonly string[];
  /** Setup class GUIDs in braces. */
  readonly denyClasses: readonly string[];
  readonly allowDeviceIds: readonly string[];
  readonly allowClasses: readonly string[];
  /** Device instance IDs, for one device of many. */
  readonly denyInstanceIds: readonly string[];
  readonly allowInstanceIds: readonly string[];
  readonly denyRemovable: boolean;
  /** "Prevent installation of devices not described by other policy settings": allow lists are its exceptions. */
  readonly denyOthers: boolean;
  /** "Apply layered order of evaluation …": the more specific setting decides, and `denyOthers` is ignored. */
  readonly layered: boolean;
  /** Administrators ignore all of the above. */
  readonly adminsOverride: boolean;
  /** Replaces the text that a person is shown; `null` keeps Windows' own. */
  readonly customMessage: string | null;
}

/** What can be switched on a PC, beside its Windows, architecture and user. */
export interface PcSwitches {
  readonly secureBoot: boolean;
  readonly testSigning: boolean;
  /** False after F8 or Startup Settings: driver signature enforcement is off for this session. */
  readonly enforcement: boolean;
  /** Memory integrity (HVCI). */
  readonly memoryIntegrity: boolean;
  /** Microsoft's test keys are enrolled in Secure Boot, so that preproduction signatures count. */
  readonly preproductionKeys: boolean;
  /** Group policy; `null` leaves it to Windows' default. */
  readonly allSignersEqual: boolean | null;
  /** `null`: as this Windows starts out. */
  readonly driverPolicy: DriverPolicyState | null;
  /** False: the caller cannot show a prompt. */
  readonly interactive: boolean;
  readonly restrictions: DeviceRestrictions;
  /** Group policy: no system restore point is made before an unsigned package is installed. */
  readonly preventRestorePoint: boolean;
  /** Setup class GUIDs whose packages standard users may add. */
  readonly userInstallClasses: readonly string[];
  /** Hex digests of files on this PC's blocked-driver list, any algorithm. */
  readonly blockedFiles: readonly string[];
  /** Id of the Windows that this PC was upgraded from; `null` for a fresh installation. */
  readonly upgradedFrom: string | null;
  /** ISO 8601; `null` follows the real clock. */
  readonly now: string | null;
}

/** A simulated PC, saved as one folder that a person can read and copy. */
export interface Pc extends PcSwitches {
  readonly id: string;
  readonly name: string;
  readonly windows: string;
  readonly architecture: Architecture;
  readonly user: UserKind;
}

/** `authority` holds the lab's stand-in for Microsoft's roots; see `TrustContext`. */
export type StoreName = 'trusted' | 'disallowed' | 'root' | 'authority';

/** A package in the driver store of a PC. */
export interface StagedPackage {
  readonly publishedName: string;
  /** Repository folder name, such as `fabaudio.inf_amd64_3f6c1a9be07d2548`. */
  readonly repositoryFolder: string;
  readonly originalName: string;
  readonly provider: string | null;
  readonly class: string | null;
  readonly classGuid: string | null;
  readonly date: string | null;
  readonly version: string | null;
  readonly signer: string | null;
  readonly signerScore: string;
  readonly category: string;
  readonly stagedAt: string;
  /** What ranking and device installation need. Records of older versions lack it all: such a package matches no device. */
  readonly models?: readonly StagedModel[];
  /** Models lines that were left out of `models` because there are too many. */
  readonly modelsLeftOut?: number;
  readonly manufacturers?: readonly StagedManufacturer[];
  readonly extensionId?: string | null;
  readonly files?: readonly StagedFile[];
  readonly services?: readonly StagedService[];
  readonly load?: StagedLoad | null;
  /** Its files in the PC's folder. Absent or `null`: only this record is kept, as by older versions. */
  readonly kept?: { readonly files: number; readonly bytes: number } | null;
  /** Why its files are not kept, in a sentence. */
  readonly notKept?: string | null;
}
