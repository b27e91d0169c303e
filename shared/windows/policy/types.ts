import type { VerdictReason } from '../../model/verdict';

/** What staging can run into: the verdict's reason, or what stands before or beside it on this PC. */
export type PolicySituation =
  | VerdictReason
  /** A file that the INF copies is absent: the copy fails before anything else. */
  | 'missing-file'
  /** Group policy denies packages of the setup class. */
  | 'driver-restricted'
  /** A file is on the PC's blocked-driver list. */
  | 'blocked-driver'
  /** Microsoft's attestation signature on Server 2016 or later. */
  | 'attested-on-server'
  /** Signed as S mode wants it, but made in a way that S mode does not take. */
  | 'not-for-s-mode'
  /** A SHA-2 signature on a Windows that does not know SHA-2. */
  | 'sha2-not-understood';

/** How Windows treats signatures: its age, its kind, its Code Integrity state, its architecture. */
export type PolicyColumn =
  | 'before-8'
  | 'enforced'
  | 'test-signing'
  | 'off'
  /** x86 without Secure Boot, whose Code Integrity is taken as off. */
  | 'x86-unchecked'
  | 'arm-enforced'
  | 'arm-test-signing'
  | 's-mode'
  | 'pe';

/** `error` ends staging before the signature counts. The two middle ones name the dialog that is shown. */
export type PolicyAction = 'silent' | 'publisher-trust' | 'unverified-publisher' | 'refuse' | 'error';

/** One cell of the policy matrix. */
export interface PolicyRow {
  readonly situation: PolicySituation;
  readonly column: PolicyColumn;
  readonly action: PolicyAction;
  /** The code of a refusal: at once for `refuse`, after "no" for a dialog. `verdict`: the verdict's own code. */
  readonly code: string;
  /** The code when a dialog would be needed and nobody can be asked. */
  readonly unattendedCode: string;
  /** The code on builds that tell the caller the truth, where it differs. */
  readonly newestCode: string | null;
  /** Builds that blur codes tell the caller 0xE0000247 for this refusal. */
  readonly blurred: boolean;
  /** Proved by documentation or a real log; else it rests on a single reverse-engineered source or on inference. */
  readonly confirmed: boolean;
  readonly source: string;
}

export interface Cell {
  readonly action: PolicyAction;
  readonly code: string;
  readonly unattendedCode?: string;
  readonly newestCode?: string;
  readonly blurred?: boolean;
  readonly confirmed: boolean;
  readonly source: string;
}

/** A complete row: a missing or doubled cell is a compile error. */
export type Cells = Readonly<Record<PolicyColumn, Cell>>;
