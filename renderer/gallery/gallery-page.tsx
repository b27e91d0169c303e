import { Spinner } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { GalleryRequest } from '../../shared/api';
import type { GalleryTile } from '../../shared/model/gallery';
import { NoPackage } from '../app/no-package';
import { ErrorMessage } from '../common/error-message';
import { plural } from '../common/format';
import { PageFrame, ProblemNotes } from '../common/page';
import { PcChooser } from '../matrix/pc-chooser';
import { requestOf, useMatrix } from '../stores/matrix';
import { usePackage } from '../stores/package';
import { allPackages, selectedPackage } from '../stores/package-reducer';
import { usePc } from '../stores/pc';
import { ExportBar } from './export-bar';
import styles from './gallery.module.css';
import { GalleryOptions } from './gallery-options';
import { Tile } from './tile';
import { storyLinkOf } from './tile-story';
import { type Drawn, useExport } from './use-export';
import { useGallery } from './use-gallery';

/** Every window that the package at hand makes Windows show, on the PCs and for the users that are chosen. */
export function GalleryPage() {
  const documents = usePackage((state) => state.documents);
  const selection = usePackage((state) => state.selection);
  const reads = usePackage((state) => state.reads);
  const { pcs, pcId } = usePc();
  const { choice, choose } = useMatrix();
  const [each, setEach] = useState(false);
  const [drawn, setDrawn] = useState<Drawn>({ scale: 100, theme: 'light' });
  const packages = useMemo(() => allPackages(documents), [documents]);
  const item = selectedPackage({ documents, selection }) ?? packages[0];
  const inspectionId = item?.inspectionId;
  const request = useMemo<GalleryRequest | null>(() => {
    const cells = requestOf(choice, pcs);
    if (inspectionId === undefined || cells.pcIds.length + cells.fresh.length === 0) return null;
    return { ...cells, inspectionId, each };
  }, [inspectionId, reads, choice, pcs, each]);
  const { tiles, problems, error, busy } = useGallery(request);
  const exporting = useExport(request, drawn);

  /** The scenario is of the package at hand, so the tile's own must be it. */
  function select({ inf }: GalleryTile): void {
    const own = packages.find((one) => one.inspectionId === inspectionId && one.package.inf.path === inf);
    if (own !== undefined) usePackage.getState().select(own);
  }

  const asked = tiles?.filter((tile) => tile.prompt !== null).length ?? 0;
  return (
    <PageFrame
      title="Gallery"
      lead={
        item === undefined ? (
          'Every window that a package makes Windows show.'
        ) : (
          <>
            Every window that <bdi>{item.document.name}</bdi> makes Windows show, and where nobody is asked.
          </>
        )
      }
      actions={
        tiles !== null && (
          <ExportBar busy={exporting.busy} onExport={(format) => void exporting.save(format, null)} />
        )
      }
    >
      {exporting.error !== null && (
        <ErrorMessage onDismiss={exporting.dismissError}>{exporting.error.message}</ErrorMessage>
      )}
      {error !== null && <ErrorMessage>{error.message}</ErrorMessage>}
      {item === undefined ? (
        <NoPackage />
      ) : (
        <>
          <PcChooser pcs={pcs} choice={choice} onChoose={choose} />
          <GalleryOptions
            each={each}
            drawn={drawn}
            onEach={setEach}
            onDrawn={(change) => setDrawn((before) => ({ ...before, ...change }))}
          />
          <ProblemNotes messages={problems.map(({ message }) => message)} />
          {request === null && <p>Choose at least one PC.</p>}
          {tiles === null && busy && <Spinner label="Trying the package on every PC" />}
          {tiles !== null && request !== null && (
            <>
              <p role="status" className={styles.lead}>
                {plural(asked, 'window')}
                {tiles.length > asked && `, and ${plural(tiles.length - asked, 'way')} without a question`}
              </p>
              <div className={styles.tiles} data-scale={drawn.scale}>
                {tiles.map((tile) => (
                  <Tile
                    key={tile.name}
                    tile={tile}
                    request={request}
                    drawn={drawn}
                    story={storyLinkOf(tile.places, pcId)}
                    busy={exporting.busy}
                    onStory={() => select(tile)}
                    onExport={() => void exporting.save('png', tile)}
                  />
                ))}
              </div>
            </>
          )}
        </>
      )}
    </PageFrame>
  );
}
