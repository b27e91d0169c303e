import { create } from 'zustand';

interface AnnouncementState {
  readonly message: string;
  /** Grows with each announcement, so that the same words twice are spoken twice. */
  readonly count: number;
}

/** The sentence that the live region of the page speaks next. */
export const useAnnouncements = create<AnnouncementState>(() => ({ message: '', count: 0 }));

/** Tells users of a screen reader what has just changed. One sentence. */
export function announce(message: string): void {
  useAnnouncements.setState((state) => ({ message, count: state.count + 1 }));
}
