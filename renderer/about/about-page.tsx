import { useEffect, useState } from 'react';
import type { CallError, CallOutput } from '../../shared/api';
import { call, toCallError } from '../bridge/bridge';
import { Card } from '../common/card';
import { CopyButton } from '../common/copy-button';
import { ErrorMessage } from '../common/error-message';
import { PageFrame } from '../common/page';
import styles from './about.module.css';
import { LicenceList } from './licence-list';

type About = CallOutput<'app.about'>;

/** Versions, folders and licences: what somebody who reports a fault, or hands the app on, is asked for. */
export function AboutPage() {
  const [about, setAbout] = useState<About | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  useEffect(() => {
    call('app.about', {}).then(setAbout, (thrown: unknown) => setError(toCallError(thrown)));
  }, []);

  return (
    <PageFrame
      title="About Driver Preflight"
      lead="Shows what Windows does when somebody installs a given driver package. It works without a network, sends nothing, and installs nothing."
      width="reading"
    >
      {error !== null && <ErrorMessage>{error.message}</ErrorMessage>}
      {about !== null && (
        <>
          <Card
            title="Versions"
            actions={<CopyButton what="versions" text={versionText(about)} label="Copy" />}
          >
            <dl className={styles.facts}>
              {about.versions.map(({ name, version }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{version}</dd>
                </div>
              ))}
            </dl>
          </Card>
          <Card title="On this computer">
            <dl className={styles.facts}>
              <div>
                <dt>Your PCs, their stores and logs, and settings</dt>
                <dd>
                  <code>{about.dataFolder}</code> <CopyButton what="data folder" text={about.dataFolder} />
                </dd>
              </div>
              {about.crashLog !== null && <CrashLog {...about.crashLog} />}
            </dl>
          </Card>
        </>
      )}
      <LicenceList />
    </PageFrame>
  );
}

function CrashLog({ path, bytes }: NonNullable<About['crashLog']>) {
  return (
    <div>
      <dt>What went wrong inside</dt>
      <dd>
        <code>{path}</code> <CopyButton what="path of the crash log" text={path} />
        <br />
        {bytes === 0
          ? 'Nothing has been written there.'
          : `${Math.ceil(bytes / 1024)} KB. If you report a fault, add this file; look first at the paths that it names.`}{' '}
        It is never sent.
      </dd>
    </div>
  );
}

const versionText = ({ versions }: About): string =>
  versions.map(({ name, version }) => `${name} ${version}`).join('\n');
