import { Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import common from '../common/common.module.css';
import { plural } from '../common/format';
import type { Hardware } from '../stores/devices';
import { usePackage } from '../stores/package';
import { allPackages } from '../stores/package-reducer';
import styles from './devices.module.css';

/** An INF can list thousands of devices: more are found by typing. */
const shownAtOnce = 200;
/** As many identifiers as a call takes. */
const mostIds = 64;

interface Listed {
  readonly inf: string;
  readonly description: string;
  readonly hardwareIds: readonly string[];
  readonly compatibleIds: readonly string[];
}

const text = ({ description, hardwareIds, compatibleIds }: Listed): string =>
  [description, ...hardwareIds, ...compatibleIds].join(' ').toLowerCase();

/** Hardware that the open packages' INFs name. */
export function InfChoice({ onChoose }: { readonly onChoose: (hardware: Hardware | string) => void }) {
  const documents = usePackage((state) => state.documents);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState('');
  const devices = useMemo<readonly Listed[]>(
    () =>
      allPackages(documents).flatMap(({ package: { inf } }) =>
        inf.devices.map((device) => ({ inf: inf.path, ...device })),
      ),
    [documents],
  );
  const found = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return devices
      .map((device, index) => ({ device, index }))
      .filter(({ device }) => wanted === '' || text(device).includes(wanted));
  }, [devices, query]);

  function choose(value: string): void {
    setChosen(value);
    const device = value === '' ? undefined : devices[Number(value)];
    if (device === undefined) {
      onChoose('Choose a device of the list.');
      return;
    }
    // A device that an INF names only by a compatible identifier still has to report one of its own.
    const [first, ...rest] = [...device.hardwareIds, ...device.compatibleIds];
    if (first === undefined) {
      onChoose('The INF names no identifier for that device. Choose another.');
      return;
    }
    const own = device.hardwareIds.length > 0;
    onChoose({
      name: device.description.slice(0, 500) || first,
      hardwareIds: (own ? [...device.hardwareIds] : [first]).slice(0, mostIds),
      compatibleIds: (own ? [...device.compatibleIds] : rest).slice(0, mostIds),
    });
  }

  if (devices.length === 0) {
    return (
      <p className={styles.quiet}>
        {documents.length === 0
          ? 'No package is open. Drop one on this window.'
          : 'The open INFs name no device.'}
      </p>
    );
  }
  const device = chosen === '' ? undefined : devices[Number(chosen)];
  return (
    <div className={styles.choice}>
      <label htmlFor="inf-device-filter">Filter</label>
      <Input
        id="inf-device-filter"
        value={query}
        placeholder="Part of a name or identifier"
        onChange={(_, data) => {
          setQuery(data.value);
          choose('');
        }}
      />
      <label htmlFor="inf-device">Device</label>
      <Select id="inf-device" value={chosen} onChange={(_, data) => choose(data.value)}>
        <option value="">Choose one of {plural(found.length, 'device')}</option>
        {found.slice(0, shownAtOnce).map(({ device: item, index }) => (
          <option key={index} value={index}>
            {item.description || item.hardwareIds[0] || item.compatibleIds[0]}
          </option>
        ))}
      </Select>
      {found.length > shownAtOnce && (
        <p className={styles.quiet}>The first {shownAtOnce} are listed. Type to find the others.</p>
      )}
      {device !== undefined && (
        <p className={styles.quiet}>
          {device.inf} names it by{' '}
          <span className={common.code}>
            {[...device.hardwareIds, ...device.compatibleIds].slice(0, 4).join(', ')}
          </span>
        </p>
      )}
    </div>
  );
}
