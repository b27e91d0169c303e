import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Card } from '../common/card';
import { plural } from '../common/format';
import { usePackage } from '../stores/package';
import type { Selected } from '../stores/package-reducer';
import { CertificateChain } from './certificate-chain';
import { CheckList } from './check-list';
import { FilesCard } from './files-card';
import { InfCard } from './inf-card';
import { InstallPanel } from './install-panel';
import pageStyles from './package-page.module.css';
import { ProblemList } from './problem-list';
import { RawFacts } from './raw-facts';
import styles from './verdict.module.css';
import { VerdictHead } from './verdict-head';

interface VerdictPageProps {
  readonly selected: Selected;
  /** How many packages are open, this one included. */
  readonly siblings: number;
}

const failed = (selected: Selected) =>
  selected.package.verdict.checks.filter((check) => check.result === 'fail').length;

/** One package: what Windows thinks of it and why, down to the raw facts. */
export function VerdictPage({ selected, siblings }: VerdictPageProps) {
  const select = usePackage((state) => state.select);
  const [rawRequests, setRawRequests] = useState(0);
  const { package: item, document } = selected;
  const failures = failed(selected);
  const problems = document.inspection.problems;

  return (
    <>
      {siblings > 1 && (
        <nav className={pageStyles.crumb} aria-label="Packages of this drop">
          <Button size="small" onClick={() => select(null)}>
            All {siblings} packages
          </Button>
        </nav>
      )}
      <VerdictHead selected={selected} onShowRaw={() => setRawRequests((count) => count + 1)} />
      <InstallPanel selected={selected} />
      <div className={styles.columns}>
        <Card
          title="Checks"
          note={failures > 0 ? `in Windows’ order; ${plural(failures, 'check')} failed` : 'in Windows’ order'}
        >
          <CheckList checks={item.verdict.checks} />
        </Card>
        <div className={styles.side}>
          <Card title="Certificate chain">
            <CertificateChain catalog={item.catalog} />
          </Card>
          <InfCard inf={item.inf} />
        </div>
      </div>
      <FilesCard selected={selected} />
      {problems.length > 0 && (
        <Card title="Problems of the drop" note={plural(problems.length, 'problem')}>
          <ProblemList problems={problems} />
        </Card>
      )}
      <RawFacts requests={rawRequests} name={item.inf.path} facts={item} inspection={document.inspection} />
    </>
  );
}
