import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { StorePackage } from '../../shared/model/store-document';
import { categoryTable } from '../../shared/windows/categories';
import { CategoryBadge } from '../common/category-badge';
import common from '../common/common.module.css';
import { formatBytes, formatMoment, plural } from '../common/format';
import { ChevronDownRegular, ChevronRightRegular, DeleteRegular, SaveRegular } from '../common/icons';
import styles from './devices.module.css';

interface StoreRowProps {
  readonly item: StorePackage;
  readonly columns: number;
  readonly busy: boolean;
  readonly onDelete: () => void;
  readonly onExport: () => void;
}

/** One package of the driver store; its details unfold below. */
export function StoreRow({ item, columns, busy, onDelete, onExport }: StoreRowProps) {
  const [open, setOpen] = useState(false);
  const category = categoryTable.find(({ id }) => id === item.category)?.id;
  return (
    <tbody className={styles.group} data-package={item.publishedName}>
      <tr>
        <th scope="row">
          <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? <ChevronDownRegular aria-hidden="true" /> : <ChevronRightRegular aria-hidden="true" />}
            {item.publishedName}
          </button>
        </th>
        <td>
          <bdi>{item.originalName}</bdi>
        </td>
        <td>
          <bdi>{item.provider ?? '–'}</bdi>
        </td>
        <td>{item.class ?? item.classGuid ?? '–'}</td>
        <td>
          {item.date ?? 'no date'}
          <span className={styles.second}>{item.version ?? 'no version'}</span>
        </td>
        <td>
          <bdi>{item.signer ?? 'not signed'}</bdi>
          <span className={styles.second}>
            score <span className={common.code}>{item.signerScore}</span>
          </span>
        </td>
        <td>{item.devices.length === 0 ? 'none' : plural(item.devices.length, 'device')}</td>
        <td className={styles.buttons}>
          <Button
            size="small"
            appearance="subtle"
            icon={<SaveRegular />}
            aria-label={
              item.kept === null
                ? `Export the record of ${item.publishedName}`
                : `Export ${item.publishedName}`
            }
            title={
              item.kept === null ? 'Export the record: its files are not kept' : 'Export the package as a ZIP'
            }
            onClick={onExport}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`Delete ${item.publishedName}`}
            title="Delete from the driver store"
            disabledFocusable={busy}
            onClick={onDelete}
          />
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={columns} className={styles.details}>
            <dl className={common.facts}>
              <dt>Category when staged</dt>
              <dd>{category === undefined ? item.category : <CategoryBadge category={category} />}</dd>
              <dt>Repository folder</dt>
              <dd className={common.code}>{item.repositoryFolder}</dd>
              <dt>Files</dt>
              <dd>
                {item.kept === null
                  ? `Only this record is kept. ${item.notKept ?? ''}`
                  : `${plural(item.kept.files, 'file')}, ${formatBytes(item.kept.bytes)}`}
              </dd>
              <dt>Class GUID</dt>
              <dd className={common.code}>{item.classGuid ?? '–'}</dd>
              <dt>Staged</dt>
              <dd>{formatMoment(item.stagedAt)}</dd>
              <dt>Devices that run on it</dt>
              <dd>{item.devices.length === 0 ? 'none' : <bdi>{item.devices.join(', ')}</bdi>}</dd>
              <dt>It can drive</dt>
              <dd>
                {item.hardwareIds.map((id) => (
                  <p key={id} className={common.code}>
                    {id}
                  </p>
                ))}
                {item.identifiers > item.hardwareIds.length &&
                  `and ${plural(item.identifiers - item.hardwareIds.length, 'identifier')} more`}
                {item.identifiers === 0 && 'no identifier is known of it'}
              </dd>
            </dl>
          </td>
        </tr>
      )}
    </tbody>
  );
}
