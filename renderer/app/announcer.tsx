import { useAnnouncements } from '../stores/announcements';

/** The live region: speaks the newest announcement. A changed key makes equal words speak again. */
export function Announcer() {
  const { message, count } = useAnnouncements();
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      <span key={count}>{message}</span>
    </div>
  );
}
