import { usePackage } from '../stores/package';
import type { OpenDocument } from '../stores/package-reducer';

/** The source whose package is on screen, else the first that is open; `null` when none is. */
export function useAtHand(): OpenDocument | null {
  return usePackage(
    ({ documents, selection }) =>
      documents.find((item) => item.inspectionId === selection?.inspectionId) ?? documents[0] ?? null,
  );
}
