import { useEffect, useRef, useState } from 'react';
import { bridge } from '../bridge/bridge';
import { importTaken } from '../pcs/import-taken';
import { storeFacts } from '../trust/store-facts';
import { useAddCertificates } from '../trust/use-add-certificates';
import styles from './drop-target.module.css';
import { openDrop } from './open-drop';
import type { Page } from './route';

const carriesFiles = (event: { readonly dataTransfer: DataTransfer | null }) =>
  event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes what is dropped anywhere on the window: packages and logs, on the trust page certificates for a store,
 * and on the page of PCs a PC that was exported.
 */
export function DropTarget({ page }: { readonly page: Page }) {
  const [dragging, setDragging] = useState(false);
  const depth = useRef(0);
  const add = useAddCertificates();

  useEffect(() => {
    function onEnter(event: globalThis.DragEvent): void {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current += 1;
      setDragging(true);
    }
    function onLeave(event: globalThis.DragEvent): void {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setDragging(false);
    }
    // Without this a missed drop would make the browser leave the app and show the file.
    function onOver(event: globalThis.DragEvent): void {
      if (carriesFiles(event)) event.preventDefault();
    }
    function onDrop(event: globalThis.DragEvent): void {
      depth.current = 0;
      setDragging(false);
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      const zone = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-drop]') : null;
      const store = storeFacts.find((facts) => facts.id === zone?.dataset.drop)?.id;
      if (page === 'pcs') void importTaken(bridge().takeDrop(event.dataTransfer));
      else if (store === undefined) void openDrop(event.dataTransfer, page);
      else void add(store, bridge().takeDrop(event.dataTransfer));
    }
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [add, page]);

  if (!dragging) return null;
  if (page !== 'trust') {
    return (
      <div className={styles.overlay}>
        <div className={styles.card}>
          <p className={styles.title}>{page === 'pcs' ? 'Drop to import' : 'Drop to inspect'}</p>
          <p>
            {page === 'pcs'
              ? 'A PC that was exported as a .zip'
              : 'A driver package (folder, .inf, .zip, .cab, .7z) or a setupapi.dev.log'}
          </p>
        </div>
      </div>
    );
  }
  return (
    <div className={`${styles.overlay} ${styles.zones}`}>
      {storeFacts.map(({ id, name, dropHint }) => (
        <div key={id} className={styles.card} data-drop={id}>
          <p className={styles.title}>{name}</p>
          <p>{dropHint}</p>
        </div>
      ))}
    </div>
  );
}
