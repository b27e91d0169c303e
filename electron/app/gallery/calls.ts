import type { CallInput } from '../../../shared/api';
import { AppError } from '../app-error';
import { prepare } from '../matrix/calls';
import type { Handlers, Session } from '../session';
import { galleryFile, withPictures } from './files';
import { galleryOf } from './gallery';

/** Windows of an open source as they look, and their pictures where the host can take them. */
export function galleryCalls(session: Session): Pick<Handlers, 'gallery.show' | 'gallery.export'> {
  async function show({ each, ...request }: CallInput<'gallery.show'>) {
    const { facts, pcs, problems } = await prepare(session, request);
    const { now } = session.deps;
    return { tiles: galleryOf({ facts, pcs, users: request.users, each, now }), problems };
  }
  return {
    'gallery.show': async (request) => {
      const { tiles, problems } = await show(request);
      return { tiles: tiles.map(({ tile }) => tile), problems };
    },
    'gallery.export': async (request) => {
      const { pictures } = session.deps;
      if (pictures === undefined) throw new AppError('USAGE', 'This host cannot take pictures.');
      const { tiles } = await show(request);
      const wanted = tiles.filter(({ tile }) => request.tile === null || tile.name === request.tile);
      if (wanted.length === 0) {
        throw new AppError('NOT_FOUND', 'That window is not in the gallery any more. Show it again.');
      }
      const source = session.inspections.get(request.inspectionId).shownPath;
      const pictured = await withPictures(wanted, request, pictures);
      return galleryFile(pictured, request, { source, pictures, now: session.deps.now() });
    },
  };
}
