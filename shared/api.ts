/**
 * The one contract between the engine and whoever shows it. Each call is declared once with its schemas;
 * Electron's IPC and the loopback host are generated from it by one small adapter each, and both validate
 * every argument with the `input` schema before the engine sees it. An unknown call is an error in every host.
 */
import type { z } from 'zod';
import { appCalls } from './api/app-calls';
import { classroomCalls } from './api/classroom-calls';
import { deviceCalls } from './api/device-calls';
import type { PreflightEvent } from './api/events';
import { foresightCalls } from './api/foresight-calls';
import { labCalls } from './api/lab-calls';
import { logCalls } from './api/log-calls';
import { packageCalls } from './api/package-calls';
import { pcCalls } from './api/pc-calls';
import { releaseCalls } from './api/release-calls';
import type { Source } from './api/terms';
import { trustCalls } from './api/trust-calls';

export { type Settings, settingsSchema } from './api/app-calls';
export { eventSchema, type PreflightEvent } from './api/events';
export type { GalleryRequest, MatrixChoice, MatrixRequest } from './api/foresight-calls';
export type { LogSourceChoice, OpenedLog } from './api/log-calls';
export { type InstallState, installStateSchema } from './api/package-calls';
export type { PcSummary } from './api/pc-calls';
export type { ReadinessRequest } from './api/release-calls';
export type { SavedFile, Source } from './api/terms';
export type { CertificateDetails, CertificatesFrom, StoreEntry, TrustStores } from './api/trust-calls';

export const api = {
  ...appCalls,
  ...packageCalls,
  ...pcCalls,
  ...trustCalls,
  ...deviceCalls,
  ...foresightCalls,
  ...releaseCalls,
  ...labCalls,
  ...classroomCalls,
  ...logCalls,
} as const;

export type Api = typeof api;
export type CallName = keyof Api;
export type CallInput<N extends CallName> = z.input<Api[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Api[N]['output']>;

/** A failed call: what the person is told. `code` is stable; `message` names the file, the place and what to do. */
export interface CallError {
  readonly code: string;
  readonly message: string;
}

/** What the engine implements, and what `window.preflight` offers in every host. */
export interface PreflightApi {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** Returns the function that stops listening. */
  subscribe(listener: (event: PreflightEvent) => void): () => void;
}

/** `window.preflight`: the contract, and how this host takes what is dropped. */
export interface PreflightBridge extends PreflightApi {
  /** Turns dropped or chosen entries into sources: real paths in Electron, uploads on loopback. */
  takeDrop(data: DataTransfer, watch?: TakeWatch): Promise<readonly TakenSource[]>;
  takeFiles(files: FileList, watch?: TakeWatch): Promise<readonly TakenSource[]>;
}

/** Who waits while a page hands files over to its host: told bytes so far and in all (0 while unknown), and may stop it. */
export interface TakeWatch {
  readonly signal: AbortSignal;
  onProgress(progress: { readonly done: number; readonly total: number; readonly file: string }): void;
}

export interface TakenSource {
  readonly name: string;
  readonly source: Source;
}
