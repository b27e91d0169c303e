import { create } from 'zustand';
import type { CallError, CallInput, CallOutput } from '../../shared/api';
import type { LabKindFacts, TestSignedDocument } from '../../shared/model/lab';
import { call, toCallError } from '../bridge/bridge';
import { saveFile } from '../common/save-file';
import { announce } from './announcements';
import { oneAtATime } from './one-at-a-time';
import { usePackage } from './package';
import { usePc } from './pc';
import { pathSource } from './session';

type Made = CallOutput<'lab.make'>['made'];

interface LabState {
  /** `null` until they have been read. */
  readonly kinds: readonly LabKindFacts[] | null;
  readonly busy: boolean;
  readonly error: CallError | null;
  /** What was made last. */
  readonly made: Made | null;
  /** What came of the last test signature. */
  readonly signed: TestSignedDocument | null;
  loadKinds(): Promise<void>;
  /** Makes a package and hands over what comes of it; true when it is open on a prepared PC. */
  make(request: CallInput<'lab.make'>): Promise<boolean>;
  /** Test-signs a copy; true when it is open on a prepared PC. */
  sign(request: CallInput<'lab.sign'>): Promise<boolean>;
  fail(error: CallError): void;
  dismissError(): void;
}

/** Making packages of every kind, and test-signing. */
export const useLab = create<LabState>((set, get) => {
  const busily = oneAtATime(set, get);

  /** Shows a package on the PC that was made for it. */
  async function show(
    { pcId, path }: NonNullable<CallOutput<'lab.make'>['prepared']>,
    name: string,
  ): Promise<void> {
    await usePc.getState().load();
    await usePc.getState().choose(pcId);
    await usePackage.getState().open([{ ...pathSource(path), name }]);
  }

  return {
    kinds: null,
    busy: false,
    error: null,
    made: null,
    signed: null,
    async loadKinds() {
      if (get().kinds !== null) return;
      try {
        set({ kinds: (await call('lab.kinds', {})).kinds });
      } catch (thrown) {
        set({ error: toCallError(thrown) });
      }
    },
    async make(request) {
      let opened = false;
      await busily(async () => {
        const { made, file, prepared } = await call('lab.make', request);
        set({ made: prepared === null ? made : null });
        if (file !== null) saveFile(file);
        if (prepared !== null) {
          await show(prepared, made.kind);
          opened = true;
        }
        announce(
          prepared === null ? `The package ${made.kind} was made.` : `The package ${made.kind} is open.`,
        );
      });
      return opened;
    },
    async sign(request) {
      let opened = false;
      await busily(async () => {
        const { result, file, prepared } = await call('lab.sign', request);
        set({ signed: result });
        if (file !== null) saveFile(file);
        if (prepared !== null) {
          await show(prepared, 'test-signed');
          opened = true;
        }
        announce(result.signed.length > 0 ? 'The package was test-signed.' : 'Nothing was signed.');
      });
      return opened;
    },
    fail: (error) => set({ error }),
    dismissError: () => set({ error: null }),
  };
});
