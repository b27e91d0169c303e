import {
  BeakerRegular,
  BoxRegular,
  BranchCompareRegular,
  ClipboardTaskRegular,
  DesktopRegular,
  DocumentTextRegular,
  FilmstripRegular,
  GridRegular,
  HatGraduationRegular,
  ImageMultipleRegular,
  ShieldCheckmarkRegular,
  UsbPlugRegular,
} from '../common/icons';
import { useLog } from '../stores/log';
import { useTrust } from '../stores/trust';
import styles from './navigation.module.css';
import { type Page, pageHash } from './route';
import { shortcutOf } from './shortcuts';

/** The pages: what is at hand first, then the PC it is at hand on. The log's entry says when something new stands in it. */
export function Navigation({ page }: { readonly page: Page }) {
  const trusted = useTrust((state) => state.stores?.trusted.length ?? 0);
  const fresh = useLog((state) => state.freshFrom !== null);
  const items = [
    { page: 'package', name: 'Package', icon: <BoxRegular />, extra: null },
    { page: 'matrix', name: 'Matrix', icon: <GridRegular />, extra: null },
    { page: 'story', name: 'Scenario', icon: <FilmstripRegular />, extra: null },
    { page: 'gallery', name: 'Gallery', icon: <ImageMultipleRegular />, extra: null },
    {
      page: 'trust',
      name: 'Trusted publishers',
      icon: <ShieldCheckmarkRegular />,
      extra: trusted > 0 ? <span className={styles.count}>{trusted}</span> : null,
    },
    { page: 'devices', name: 'Driver store and devices', icon: <UsbPlugRegular />, extra: null },
    {
      page: 'log',
      name: 'Staging log',
      icon: <DocumentTextRegular />,
      extra: fresh && page !== 'log' ? <span className={styles.fresh}>new</span> : null,
    },
    { page: 'pcs', name: 'PCs', icon: <DesktopRegular />, extra: null },
    { page: 'lab', name: 'Lab', icon: <BeakerRegular />, extra: null },
    { page: 'classroom', name: 'Classroom', icon: <HatGraduationRegular />, extra: null },
    { page: 'ready', name: 'Release', icon: <ClipboardTaskRegular />, extra: null },
    { page: 'what-if', name: 'What if', icon: <BranchCompareRegular />, extra: null },
  ] as const;

  return (
    <nav className={styles.nav} aria-label="Pages">
      <ul>
        {items.map((item) => (
          <li key={item.page}>
            <a
              className={styles.link}
              href={pageHash[item.page]}
              aria-current={item.page === page ? 'page' : undefined}
              aria-keyshortcuts={shortcutOf(item.page)}
              title={shortcutOf(item.page).replace('Control', 'Ctrl')}
            >
              <span className={styles.icon} aria-hidden="true">
                {item.icon}
              </span>
              {item.name} {item.extra}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        <span>Nothing is installed on this computer. Everything happens on a simulated PC. </span>
        <a href={pageHash.about} aria-current={page === 'about' ? 'page' : undefined}>
          About
        </a>
      </p>
    </nav>
  );
}
