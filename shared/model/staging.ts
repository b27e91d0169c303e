import type { DialogFamily } from './pc';
import type { Category } from './verdict';

export type DialogKind = 'publisher-trust' | 'unverified-publisher';
export const promptAnswers = ['install', 'install-always-trust', 'dont-install', 'install-anyway'] as const;
export type PromptAnswer = (typeof promptAnswers)[number];

/** A question that Windows puts to the person at the PC, with what it shows. */
export interface Prompt {
  readonly dialog: DialogKind;
  readonly family: DialogFamily;
  /** The name line of the publisher question: provider and class description. `null` where the dialog shows none. */
  readonly deviceName: string | null;
  /** Common name of the verified signer. `null` where the dialog shows none. */
  readonly publisher: string | null;
  readonly defaultAnswer: PromptAnswer;
  /** The INF's `Class`, whose icon the publisher question shows on most Windows. */
  readonly setupClass?: string | null | undefined;
  /** Statements about this prompt that no public source proves; shown outside the reproduced window. */
  readonly unconfirmed: readonly string[];
}

/** What the kernel looks at before it loads a file, in the order in which it is told. */
export const loadCheckIds = [
  'blocked',
  'machine',
  'enforcement',
  'test-signing',
  'memory-integrity',
  'signature',
  'sha2',
  'boot-start',
  'authority',
  'cross-certificate',
  'cut-off-date',
  'driver-policy',
  'memory-layout',
] as const;
export type LoadCheckId = (typeof loadCheckIds)[number];

export interface LoadCheck {
  readonly id: LoadCheckId;
  readonly result: 'pass' | 'fail' | 'info';
  readonly detail: string;
}

/** Whether the kernel loads one file, and why. */
export interface LoadedFile {
  /** As among the package's files. */
  readonly path: string;
  readonly ok: boolean;
  /** Device Manager's problem; `null` when it loads. */
  readonly code: number | null;
  readonly detail: string;
  /** What the person can do; `null` when nothing is needed. */
  readonly remedy: string | null;
  readonly unconfirmed: boolean;
  readonly checks: readonly LoadCheck[];
}

export interface WillLoad {
  readonly ok: boolean;
  readonly problem: { readonly code: number; readonly name: string; readonly text: string } | null;
  readonly detail: string;
  readonly unconfirmed: boolean;
  /** The kernel-mode files, in the package's order; empty when nothing was staged or none is there. */
  readonly files: readonly LoadedFile[];
}

/** How a staging run ended. */
export interface StagingResult {
  readonly outcome: 'installed' | 'refused' | 'error';
  /** The true code, `0x` and eight upper-case hex digits. */
  readonly code: string;
  /** What the calling program is told, which older builds blur to 0xE0000247. */
  readonly callerCode: string;
  /** The text that the calling program shows for `callerCode`. */
  readonly callerText: string;
  readonly category: Category;
  readonly publishedName: string | null;
  readonly repositoryFolder: string | null;
  /** Signer score of the package as Windows would store and log it, such as `0x0F000000`. */
  readonly signerScore: string;
  readonly willLoad: WillLoad;
  /** Thumbprints that this run put into TrustedPublisher. */
  readonly trustAdded: readonly string[];
  /** What happened and what it means, two or three sentences. */
  readonly explanation: string;
  readonly unconfirmed: readonly string[];
}
