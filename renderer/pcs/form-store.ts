import { create } from 'zustand';
import type { PcDetails } from '../../shared/model/pc-document';
import { defaultWindows } from '../../shared/windows/versions';
import { type Draft, draftOf, freshDraft } from './draft';

/** A form that somebody fills in. */
export interface OpenForm {
  /** The PC that is edited; `null` for a new one. */
  readonly pcId: string | null;
  /** How it was when the form was opened. */
  readonly before: Draft;
  readonly draft: Draft;
}

interface FormState {
  readonly form: OpenForm | null;
  openNew(): void;
  openEdit(details: PcDetails): void;
  change(draft: Draft): void;
  close(): void;
  /** The page is left: a form in which something was written waits until the person comes back. */
  leave(): void;
}

/** The form of the PCs page. It outlives the page, so that a look at another page loses nothing. */
export const usePcForm = create<FormState>((set) => {
  const open = (pcId: string | null, before: Draft) => set({ form: { pcId, before, draft: before } });
  return {
    form: null,
    openNew: () => open(null, freshDraft(defaultWindows)),
    openEdit: (details) => open(details.id, draftOf(details)),
    change: (draft) => set(({ form }) => (form === null ? {} : { form: { ...form, draft } })),
    close: () => set({ form: null }),
    leave: () =>
      set(({ form }) => (JSON.stringify(form?.draft) === JSON.stringify(form?.before) ? { form: null } : {})),
  };
});
