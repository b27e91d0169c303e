import type { LogEvent } from '../../shared/model/log';
import type { PackageFacts } from '../../shared/model/package';
import type { Pc, StagedPackage, WindowsProfile } from '../../shared/model/pc';
import type { Prompt, PromptAnswer } from '../../shared/model/staging';
import type { Verdict } from '../../shared/model/verdict';

/** Everything that decides how staging goes. Nothing else is looked at: no clock, no files, no chance. */
export interface StageInput {
  readonly facts: PackageFacts;
  readonly verdict: Verdict;
  readonly pc: Pc;
  readonly windows: WindowsProfile;
  /** What the PC's driver store holds already. */
  readonly staged: readonly StagedPackage[];
  /** Windows path of the folder that stands for the source, such as `C:\Packages\FabAudio`. */
  readonly sourceFolder: string;
  /** The name that the store really gave, when a run is told once more; without it, the one that is free. */
  readonly publishedName?: string;
  readonly caller: 'pnputil';
  readonly ids: {
    /** Name of the user's profile folder. */
    readonly user: string;
    /** A new GUID at each call, with or without braces. */
    guid(): string;
  };
}

/** One step of a run: something that the log tells, or a question that waits for an answer. */
export type StageStep =
  | { readonly type: 'event'; readonly event: LogEvent }
  | { readonly type: 'prompt'; readonly prompt: Prompt };

export type StagingErrorCode = 'ANSWER_NOT_OFFERED' | 'NO_PROMPT';

/** A wrong use of the state machine; a package's faults are results, never errors. */
export class StagingError extends Error {
  readonly code: StagingErrorCode;

  constructor(code: StagingErrorCode, message: string) {
    super(message);
    this.name = 'StagingError';
    this.code = code;
  }
}

/** The answers that a dialog's buttons give. Closing a dialog is its "don't install". */
export const offeredAnswers: Readonly<Record<Prompt['dialog'], readonly PromptAnswer[]>> = {
  'publisher-trust': ['install', 'install-always-trust', 'dont-install'],
  'unverified-publisher': ['install-anyway', 'dont-install'],
};
