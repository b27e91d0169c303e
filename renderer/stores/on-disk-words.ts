import type { OnDisk } from './package-reducer';

/** What happened on disk to an open source, and what came of it. */
export function onDiskWords({ state, at, message }: OnDisk): string {
  const time = new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  switch (state) {
    case 'changed':
      return `Changed on disk at ${time}: inspected again.`;
    case 'returned':
      return `Back on disk at ${time}: inspected again.`;
    case 'gone':
      return `Gone from the disk since ${time}. What was found before stays here, and it is inspected again when it comes back.`;
    case 'unreadable':
      return `Changed on disk at ${time}, and cannot be inspected: ${message ?? ''} What was found before stays here.`;
  }
}
