import { lazy, Suspense, useEffect } from 'react';
import { LessonBar } from '../classroom/lesson-bar';
import { ErrorMessage } from '../common/error-message';
import { LogPage } from '../log/log-page';
import { PackagePage } from '../package/package-page';
import { useBrowse } from '../package/use-browse';
import { PromptLayer } from '../prompts/prompt-layer';
import { usePc } from '../stores/pc';
import { startSession } from '../stores/session';
import { TrustPage } from '../trust/trust-page';
import { Announcer } from './announcer';
import { DropTarget } from './drop-target';
import { Navigation } from './navigation';
import { openPaths } from './open-drop';
import { goTo, type Page } from './route';
import styles from './shell.module.css';
import { pageOfKey } from './shortcuts';
import { TopBar } from './top-bar';

// Read when they are first shown: the first page must not wait for them.
const AboutPage = lazy(async () => ({ default: (await import('../about/about-page')).AboutPage }));
const ClassroomPage = lazy(async () => ({
  default: (await import('../classroom/classroom-page')).ClassroomPage,
}));
const DevicesPage = lazy(async () => ({ default: (await import('../devices/devices-page')).DevicesPage }));
const GalleryPage = lazy(async () => ({ default: (await import('../gallery/gallery-page')).GalleryPage }));
const LabPage = lazy(async () => ({ default: (await import('../lab/lab-page')).LabPage }));
const MatrixPage = lazy(async () => ({ default: (await import('../matrix/matrix-page')).MatrixPage }));
const ReadinessPage = lazy(async () => ({
  default: (await import('../readiness/readiness-page')).ReadinessPage,
}));
const WhatIfPage = lazy(async () => ({ default: (await import('../what-if/what-if-page')).WhatIfPage }));
const PcsPage = lazy(async () => ({ default: (await import('../pcs/pcs-page')).PcsPage }));
const StoryPage = lazy(async () => ({ default: (await import('../story/story-page')).StoryPage }));

const pageTitle: Readonly<Record<Page, string>> = {
  package: 'Package',
  matrix: 'Matrix',
  ready: 'Release',
  'what-if': 'What if',
  story: 'Scenario',
  gallery: 'Gallery',
  trust: 'Trusted publishers',
  devices: 'Driver store and devices',
  log: 'Staging log',
  pcs: 'PCs',
  lab: 'Lab',
  classroom: 'Classroom',
  about: 'About',
};
/** The app's one window: top bar, navigation, the page, and what lies over them. */
export function Shell({ page }: { readonly page: Page }) {
  const { browse, inputs } = useBrowse();
  const damage = usePc((state) => state.damage);
  const dismissDamage = usePc((state) => state.dismissDamage);

  useEffect(() => {
    let stop: (() => void) | null = null;
    let ended = false;
    void startSession(openPaths).then((ending) => {
      if (ended) ending();
      else stop = ending;
    });
    return () => {
      ended = true;
      stop?.();
    };
  }, []);

  useEffect(() => {
    document.title = `${pageTitle[page]} – Driver Preflight`;
  }, [page]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      const target = pageOfKey(event);
      const opens = event.ctrlKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'o';
      if (target !== null) goTo(target);
      else if (opens) void browse('file');
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [browse]);

  return (
    <>
      <div id="shell" className={styles.shell}>
        {/* No link: the location's hash belongs to the routes. */}
        <button
          type="button"
          className={styles.skip}
          onClick={() => document.getElementById('main')?.focus()}
        >
          Skip to the page
        </button>
        <TopBar />
        <Navigation page={page} />
        <LessonBar page={page} />
        <main id="main" className={styles.main} tabIndex={-1} aria-label={pageTitle[page]}>
          {damage.length > 0 && (
            <ErrorMessage onDismiss={dismissDamage}>
              {damage.map((message) => (
                <p key={message}>{message}</p>
              ))}
            </ErrorMessage>
          )}
          {page === 'package' && <PackagePage browse={browse} />}
          {page === 'trust' && <TrustPage />}
          {page === 'log' && <LogPage />}
          <Suspense>
            {page === 'matrix' && <MatrixPage />}
            {page === 'ready' && <ReadinessPage />}
            {page === 'what-if' && <WhatIfPage />}
            {page === 'gallery' && <GalleryPage />}
            {page === 'story' && <StoryPage />}
            {page === 'devices' && <DevicesPage />}
            {page === 'pcs' && <PcsPage />}
            {page === 'lab' && <LabPage />}
            {page === 'classroom' && <ClassroomPage />}
            {page === 'about' && <AboutPage />}
          </Suspense>
        </main>
        <DropTarget page={page} />
        {inputs}
        <Announcer />
      </div>
      <PromptLayer />
    </>
  );
}
