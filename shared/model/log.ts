import type { Architecture } from './inf';
import type { VerdictReason } from './verdict';

/** What the log tells of an INF's Version section. */
export interface LogInfFacts {
  readonly provider: string | null;
  readonly classGuid: string | null;
  /** As INFs write it: `mm/dd/yyyy,w.x.y.z`. */
  readonly driverVersion: string | null;
  readonly catalogFile: string | null;
}

/** How the signature question was settled. */
export type LogDecision =
  | { readonly kind: 'accepted-silently' }
  | { readonly kind: 'user-trusts-signer' }
  | { readonly kind: 'user-declines-signer' }
  | { readonly kind: 'signer-unknown-unattended' }
  | { readonly kind: 'signer-not-trusted'; readonly catalog: string; readonly code: string }
  | { readonly kind: 'third-party-signer-refused'; readonly trusted: boolean }
  | {
      readonly kind: 'code-integrity-refuses';
      readonly mode: 'enforced' | 'test-signing';
      readonly reason: VerdictReason;
      readonly catalog: string | null;
      readonly code: string;
    }
  | { readonly kind: 'user-installs-anyway'; readonly reason: VerdictReason }
  | { readonly kind: 'user-declines-unverified'; readonly reason: VerdictReason }
  | { readonly kind: 'unverified-unattended'; readonly reason: VerdictReason };

/**
 * What happens while a package is staged, in Windows' order and without any Windows version's words.
 * Paths are Windows paths; codes are `0x` and eight upper-case hex digits; file lists are relative to `from`.
 * Each event stands for all lines that a version writes for it, so the same run can be told in any of them.
 */
export type LogEvent =
  | { readonly type: 'section-start'; readonly infPath: string }
  | {
      readonly type: 'import-start';
      readonly infPath: string;
      readonly architecture: Architecture;
      readonly facts: LogInfFacts;
    }
  /** The copy to the caller's temporary folder. `missing` stops it: files before it were copied. */
  | {
      readonly type: 'package-copied';
      readonly infPath: string;
      readonly from: string;
      readonly to: string;
      readonly files: readonly string[];
      readonly missing: string | null;
    }
  /** Group policy's say on the package; without a code it lets it pass. */
  | { readonly type: 'policy-checked'; readonly code?: string }
  | { readonly type: 'stage-start'; readonly infPath: string; readonly facts: LogInfFacts }
  /** The copy into the driver store's own temporary folder. */
  | {
      readonly type: 'files-staged';
      readonly infPath: string;
      readonly from: string;
      readonly to: string;
      readonly files: readonly string[];
    }
  | { readonly type: 'validation-start'; readonly infPath: string; readonly catalogReadable: boolean }
  | { readonly type: 'catalog-invalid'; readonly catalog: string; readonly code: string }
  /** One question to one policy; 0x00000000, 0xE0000241 and 0xE0000242 are its good answers. */
  | {
      readonly type: 'signature-verified';
      readonly policy: 'driver' | 'authenticode';
      readonly infPath: string;
      readonly catalogPath: string;
      readonly code: string;
    }
  /** The INF's own hash is not in the catalog: older builds notice it in both policies, newer ones before. */
  | { readonly type: 'inf-hash-missing'; readonly infPath: string; readonly catalogPath: string }
  | { readonly type: 'files-verified'; readonly catalog: string }
  | { readonly type: 'file-altered'; readonly file: string; readonly catalog: string; readonly inf: string }
  | { readonly type: 'decision'; readonly decision: LogDecision }
  | { readonly type: 'certificate-installed' }
  | { readonly type: 'validation-end'; readonly code: string }
  | {
      readonly type: 'signer-found';
      readonly score: string;
      /** `null` for a package that counts as unsigned. */
      readonly name: string | null;
      readonly submissionId: string | null;
    }
  | {
      readonly type: 'package-stored';
      readonly from: string;
      readonly inf: string;
      readonly repositoryFolder: string;
      readonly publishedName: string;
      /** Description of the restore point made first; `null` when none is made. */
      readonly restorePoint: string | null;
      readonly deviceIds: number;
      /** The catalog that is installed with it; `null` when the package has none. */
      readonly catalog: string | null;
    }
  | { readonly type: 'stage-end'; readonly code: string }
  | { readonly type: 'import-end'; readonly code: string }
  | {
      readonly type: 'section-end';
      readonly infPath: string;
      readonly code: string;
      /** Where the package landed; `null` when it did not. */
      readonly stored: {
        readonly repositoryFolder: string;
        readonly publishedName: string;
        readonly inf: string;
      } | null;
    };

/** What happens to a driver store or a device after staging: each event is one whole section. */
export type StoreLogEvent =
  | {
      readonly type: 'package-deleted';
      readonly publishedName: string;
      readonly repositoryFolder: string;
      /** Name of the INF in the repository folder. */
      readonly inf: string;
      readonly provider: string | null;
      readonly classGuid: string | null;
      /** As INFs write it: `mm/dd/yyyy,w.x.y.z`. */
      readonly driverVersion: string | null;
      readonly deviceIds: number;
      /** A catalog was installed with the package. */
      readonly hasCatalog: boolean;
      readonly force: boolean;
      /** 0x00000000, or 0xE000023D when devices run on it. */
      readonly code: string;
    }
  | { readonly type: 'device-removed'; readonly instanceId: string };
