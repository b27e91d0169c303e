import { Button } from '@fluentui/react-components';
import type { PcDeviceDocument } from '../../shared/model/store-document';
import { Card } from '../common/card';
import common from '../common/common.module.css';
import { formatMoment } from '../common/format';
import { DismissRegular, SearchRegular } from '../common/icons';
import { LazyDetails } from '../common/lazy-details';
import { Tag } from '../common/tag';
import styles from './devices.module.css';

interface DeviceCardProps {
  readonly devices: readonly PcDeviceDocument[];
  readonly busy: boolean;
  readonly onSearchAgain: (device: PcDeviceDocument) => void;
  readonly onUninstall: (device: PcDeviceDocument) => void;
}

/** The devices of the PC with the status that Device Manager shows. */
export function DeviceCard({ devices, busy, onSearchAgain, onUninstall }: DeviceCardProps) {
  return (
    <Card title={`Devices (${devices.length})`} note="Hardware that was plugged in here.">
      {devices.length === 0 ? (
        <p className={styles.empty}>Nothing is plugged in.</p>
      ) : (
        <ul className={styles.devices}>
          {devices.map((device) => (
            <li key={device.instanceId} data-device={device.instanceId}>
              <div className={styles.deviceHead}>
                <div>
                  <p className={styles.deviceName}>
                    <bdi>{device.name}</bdi>{' '}
                    <Tag intent={device.problem === null ? 'good' : 'danger'}>
                      {device.problem === null ? 'working' : `Code ${device.problem.code}`}
                    </Tag>
                  </p>
                  <p className={`${common.code} ${styles.quiet}`}>{device.instanceId}</p>
                </div>
                <div className={styles.actions}>
                  <Button
                    size="small"
                    icon={<SearchRegular />}
                    disabledFocusable={busy}
                    aria-label={`Search again for ${device.name}`}
                    onClick={() => onSearchAgain(device)}
                  >
                    Search again
                  </Button>
                  <Button
                    size="small"
                    icon={<DismissRegular />}
                    disabledFocusable={busy}
                    aria-label={`Uninstall ${device.name}`}
                    title="As in Device Manager: the PC forgets the device, and the log tells of it"
                    onClick={() => onUninstall(device)}
                  >
                    Uninstall
                  </Button>
                </div>
              </div>
              {device.problem !== null && <p>{device.problem.text}</p>}
              <p>
                {device.driver === null ? (
                  'No driver.'
                ) : (
                  <>
                    Runs on <strong>{device.driver.publishedName}</strong>:{' '}
                    <bdi>{device.driver.description}</bdi>
                    {device.driver.version !== null && `, ${device.driver.version}`}
                    {device.driver.date !== null && ` of ${device.driver.date}`}
                  </>
                )}
              </p>
              <LazyDetails className={styles.more} summary="Details">
                {() => <DeviceFacts device={device} />}
              </LazyDetails>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const lines = (ids: readonly string[]) =>
  ids.length === 0
    ? 'none'
    : ids.map((id) => (
        <p key={id} className={common.code}>
          {id}
        </p>
      ));

function DeviceFacts({ device }: { readonly device: PcDeviceDocument }) {
  const { driver } = device;
  return (
    <dl className={common.facts}>
      {driver !== null && (
        <>
          <dt>INF</dt>
          <dd>
            <bdi>{driver.originalName}</bdi>, section <bdi>{driver.section}</bdi>
          </dd>
          <dt>Provider</dt>
          <dd>
            <bdi>{driver.provider ?? '–'}</bdi>
          </dd>
          <dt>Rank</dt>
          <dd>
            <span className={common.code}>{driver.rank}</span> by{' '}
            <span className={common.code}>{driver.matchingId}</span>
          </dd>
        </>
      )}
      <dt>Hardware IDs</dt>
      <dd>{lines(device.hardwareIds)}</dd>
      <dt>Compatible IDs</dt>
      <dd>{lines(device.compatibleIds)}</dd>
      {device.extensions.length > 0 && (
        <>
          <dt>Extension INFs</dt>
          <dd>{device.extensions.join(', ')}</dd>
        </>
      )}
      <dt>Class GUID</dt>
      <dd className={common.code}>{device.classGuid ?? '–'}</dd>
      <dt>Plugged in</dt>
      <dd>{formatMoment(device.pluggedInAt)}</dd>
    </dl>
  );
}
