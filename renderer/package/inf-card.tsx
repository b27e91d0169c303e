import type { InspectedPackage } from '../../shared/model/inspection';
import { Card } from '../common/card';
import common from '../common/common.module.css';
import { plural } from '../common/format';
import { LazyDetails } from '../common/lazy-details';
import { ProblemList } from './problem-list';
import styles from './verdict.module.css';

const kinds = {
  device: 'Device driver',
  extension: 'Extension INF',
  component: 'Software component',
  primitive: 'Primitive driver',
  legacy: 'Legacy INF',
  other: 'INF of another kind',
} as const;

const shown = (text: string | null | undefined) => (text ? <bdi>{text}</bdi> : <em>not given</em>);

/** What the INF says of itself, and what is wrong in it. */
export function InfCard({ inf }: { readonly inf: InspectedPackage['inf'] }) {
  const version = inf.driverVersion;
  return (
    <Card title="INF" note={<bdi>{inf.path}</bdi>}>
      <dl className={common.facts}>
        <dt>Kind</dt>
        <dd>{kinds[inf.kind]}</dd>
        <dt>Class</dt>
        <dd>
          {shown(inf.class)} {inf.classGuid !== null && <span className={common.code}>{inf.classGuid}</span>}
        </dd>
        <dt>Provider</dt>
        <dd>{shown(inf.provider)}</dd>
        <dt>DriverVer</dt>
        <dd>{version === null ? shown(null) : [version.date, version.version].filter(Boolean).join(', ')}</dd>
        <dt>Catalog</dt>
        <dd>{shown(inf.catalogFile)}</dd>
        <dt>Architectures</dt>
        <dd>{inf.architectures.join(', ') || <em>none</em>}</dd>
        <dt>Encoding</dt>
        <dd>{inf.encoding}</dd>
      </dl>
      {inf.devices.length > 0 && (
        <LazyDetails className={styles.devices} summary={plural(inf.devices.length, 'device')}>
          {() => <DeviceList devices={inf.devices} />}
        </LazyDetails>
      )}
      {inf.problems.length > 0 && <ProblemList problems={inf.problems} />}
    </Card>
  );
}

/** More are not drawn; the raw facts hold them all. */
const mostDevices = 500;

function DeviceList({ devices }: { readonly devices: InspectedPackage['inf']['devices'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={styles.deviceScroll} aria-label="Devices" tabIndex={0}>
      <ul>
        {devices.slice(0, mostDevices).map((device) => (
          <li key={`${device.description} ${device.hardwareIds.join(' ')}`}>
            <bdi>{device.description}</bdi>
            {[...device.hardwareIds, ...device.compatibleIds.map((id) => `${id} (compatible)`)].map((id) => (
              <span key={id} className={styles.deviceId}>
                {id}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {devices.length > mostDevices && <p>… and {devices.length - mostDevices} more, in the raw facts.</p>}
    </section>
  );
}
