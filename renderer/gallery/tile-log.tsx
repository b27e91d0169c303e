import { useMemo } from 'react';
import type { CallInput, GalleryRequest } from '../../shared/api';
import type { GalleryTile } from '../../shared/model/gallery';
import { ErrorMessage } from '../common/error-message';
import { CellRuns } from '../matrix/cell-runs';
import { useCellDetails } from '../matrix/use-cell-details';

interface TileLogProps {
  readonly tile: GalleryTile;
  readonly request: GalleryRequest;
}

/** What each answer leads to and the log it would write, on the first PC of a tile. */
export function TileLog({ tile, request }: TileLogProps) {
  const [place] = tile.places;
  const input = useMemo<CallInput<'matrix.cell'>>(() => {
    const { each: _, ...cells } = request;
    return { ...cells, key: place?.pc ?? '', inf: tile.inf, user: place?.user ?? 'admin' };
  }, [request, place, tile.inf]);
  const { details, error } = useCellDetails(input);
  if (error !== null) return <ErrorMessage>{error.message}</ErrorMessage>;
  return details === null ? <p role="status">Reading …</p> : <CellRuns details={details} />;
}
