import type { ReadinessRule } from '../../shared/model/readiness';
import { goTo, type Page } from '../app/route';
import styles from './readiness.module.css';

type Help = { readonly text: string } & ({ readonly page: Page } | { readonly section: string });

const signatures: Help = { text: 'See which signature would do', section: 'ready-advice' };
const files: Help = { text: 'See how the files were altered', page: 'package' };
const tryIt: Help = { text: 'Try it in What if', page: 'what-if' };

/** Where a person gets on after a check that did not pass. */
const help: Readonly<Partial<Record<ReadinessRule, Help>>> = {
  'files-present': { text: 'See the files on the package page', page: 'package' },
  'files-in-catalog': files,
  'catalog-signature': tryIt,
  sha2: signatures,
  timestamp: tryIt,
  'signature-type': signatures,
  'kernel-loads': signatures,
  'boot-start': signatures,
  'embedded-signatures': signatures,
  'windows-update': signatures,
  'inf-valid': { text: 'See the INF on the package page', page: 'package' },
  'version-section': { text: 'See the INF on the package page', page: 'package' },
};

/** A button that leads to what helps with a check; nothing where no page does. */
export function HelpLink({ rule }: { readonly rule: ReadinessRule }) {
  const found = help[rule];
  if (found === undefined) return null;
  const follow = (): void => {
    if ('page' in found) goTo(found.page);
    else {
      const section = document.getElementById(found.section);
      section?.scrollIntoView({ block: 'start' });
      section?.focus();
    }
  };
  return (
    <button type="button" className={styles.link} onClick={follow}>
      {found.text}
    </button>
  );
}
