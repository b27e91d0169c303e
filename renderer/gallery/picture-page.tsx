import { useEffect, useMemo, useRef } from 'react';
import { type PictureSubject, pictureSubjectSchema } from '../../shared/model/gallery';
import styles from './picture-page.module.css';
import { ReproducedWindow } from './reproduced-window';

/**
 * One reproduced window on transparent ground, for a browser that takes its picture. `query` names the subject and a
 * number; once everything is drawn, the document says `data-picture="NUMBER"`, with `data-problem` when it cannot be.
 */
export function PicturePage({ query }: { readonly query: string }) {
  const asked = useMemo(() => readQuery(query), [query]);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { dataset } = document.documentElement;
    document.title = 'Picture';
    delete dataset.problem;
    if (asked.subject === null) dataset.problem = 'The address names no window that can be drawn.';
    let current = true;
    void drawn(frame.current).then(() => {
      if (current) dataset.picture = asked.number;
    });
    return () => {
      current = false;
      delete dataset.picture;
    };
  }, [asked]);
  return (
    <div className={styles.ground}>
      <div ref={frame} key={query} className={styles.frame} data-picture-frame>
        {asked.subject !== null && <ReproducedWindow {...asked.subject} interactive />}
      </div>
    </div>
  );
}

interface Asked {
  readonly number: string;
  readonly subject: PictureSubject | null;
}

/** What the address asks for; no subject when it is none of ours. Pure. */
export function readQuery(query: string): Asked {
  const values = new URLSearchParams(query);
  const number = values.get('number') ?? '';
  try {
    const subject = pictureSubjectSchema.safeParse(JSON.parse(values.get('subject') ?? 'null'));
    return { number, subject: subject.success ? subject.data : null };
  } catch {
    return { number, subject: null };
  }
}

/** Resolves once the window stands there with its fonts and pictures, and has been painted. */
async function drawn(frame: HTMLElement | null): Promise<void> {
  // What is loaded on demand puts the window in later than this page.
  while (frame?.isConnected && frame.querySelector('[data-window]')?.firstElementChild == null) {
    await nextFrame();
    if (document.documentElement.dataset.problem !== undefined) return;
  }
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await nextFrame();
  await nextFrame();
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
