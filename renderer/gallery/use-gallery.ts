import { useEffect, useState } from 'react';
import type { CallError, CallOutput, GalleryRequest } from '../../shared/api';
import { call, toCallError } from '../bridge/bridge';

interface Found {
  readonly asked: GalleryRequest;
  readonly gallery: CallOutput<'gallery.show'> | null;
  readonly error: CallError | null;
}

/** The tiles of a request; the older ones stay until the newer have come. `null` asks for nothing. */
export function useGallery(request: GalleryRequest | null) {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (request === null) return;
    let current = true;
    call('gallery.show', request).then(
      (gallery) => current && setFound({ asked: request, gallery, error: null }),
      (thrown) => current && setFound({ asked: request, gallery: null, error: toCallError(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [request]);
  const mine = request !== null && found?.asked.inspectionId === request.inspectionId ? found : null;
  return {
    tiles: mine?.gallery?.tiles ?? null,
    problems: mine?.gallery?.problems ?? [],
    error: mine?.error ?? null,
    busy: request !== null && found?.asked !== request,
  };
}
