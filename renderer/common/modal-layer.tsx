import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './modal-layer.module.css';

interface ModalLayerProps {
  readonly children: ReactNode;
  /** Escape. Absent: the content decides by itself what Escape means. */
  readonly onEscape?: () => void;
  /** Identifiers of the name and the text of the question. */
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  /** Instead of `labelledBy`, when the content is a window with a name of its own. */
  readonly label?: string;
}

/**
 * A true modal layer: a native modal `<dialog>`, so the page behind is inert, Tab stays inside, nothing can lie above
 * it and the focus returns where it was. A click on the backdrop does nothing: the question must be answered.
 * Focus starts on the element marked `data-default`.
 */
export function ModalLayer({ children, onEscape, labelledBy, describedBy, label }: ModalLayerProps) {
  const layer = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = layer.current;
    if (element === null) return;
    element.showModal();
    // showModal() focuses the first control, which may be the dangerous one.
    element.querySelector<HTMLElement>('[data-default]')?.focus();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={layer}
      className={styles.layer}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault();
        onEscape?.();
      }}
    >
      {children}
    </dialog>
  );
}
