import { type Ref, useId } from 'react';
import type { Diagnosis } from '../../shared/model/diagnosis';
import type { InspectedFile } from '../../shared/model/inspection';
import common from '../common/common.module.css';
import { formatBytes, formatMoment } from '../common/format';
import { HexValue } from '../common/hex-value';
import { ChevronDownRegular, ChevronRightRegular } from '../common/icons';
import { Tag } from '../common/tag';
import { WindowsCode } from '../common/windows-code';
import { FileDiagnosis } from './file-diagnosis';
import styles from './file-table.module.css';

const states = {
  verified: { name: 'Verified', intent: 'good' },
  altered: { name: 'Altered', intent: 'danger' },
  missing: { name: 'Missing', intent: 'danger' },
  'not-referenced': { name: 'Not part of the package', intent: 'neutral' },
  unknown: { name: 'Could not tell', intent: 'warning' },
} as const;
const roles = { inf: 'INF', catalog: 'Catalog', payload: 'Driver file', extra: 'Extra file' } as const;
const hashKinds = { authenticode: 'Authenticode', flat: 'whole file', cab: 'cabinet' } as const;
const algorithms = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'] as const;
const algorithmNames = {
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
} as const;

interface FileRowProps {
  readonly file: InspectedFile;
  /** `null` as long as nothing is known. */
  readonly diagnosis: Diagnosis | null;
  readonly index: number;
  readonly open: boolean;
  readonly onToggle: (path: string) => void;
  readonly ref: Ref<HTMLTableSectionElement>;
}

/** One file: its state in a line, and unfolded its digests, how it was altered and its own signature. */
export function FileRow({ file, diagnosis, index, open, onToggle, ref }: FileRowProps) {
  const detailsId = useId();
  const state = states[file.status];
  const holdsSignature = file.role === 'catalog' && file.status !== 'missing';
  return (
    <tbody
      ref={ref}
      data-index={index}
      className={styles.group}
      data-file={file.path}
      data-state={file.status}
    >
      <tr className={styles.row} aria-rowindex={index + 2}>
        <td>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={() => onToggle(file.path)}
          >
            {open ? <ChevronDownRegular aria-hidden="true" /> : <ChevronRightRegular aria-hidden="true" />}
            <bdi>{file.path}</bdi>
          </button>
        </td>
        <td>
          {holdsSignature ? <Tag>Holds the signature</Tag> : <Tag intent={state.intent}>{state.name}</Tag>}
        </td>
        <td>{roles[file.role]}</td>
        <td className={styles.size}>{file.size === null ? '—' : formatBytes(file.size)}</td>
        <td>{file.hash === null ? '—' : hashKinds[file.hash.kind]}</td>
      </tr>
      {open && (
        <tr id={detailsId}>
          <td colSpan={5}>
            <div className={styles.details}>
              <FileDetails file={file} diagnosis={diagnosis} />
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function FileDetails({ file, diagnosis }: Pick<FileRowProps, 'file' | 'diagnosis'>) {
  const { hash, embeddedSignature: signature } = file;
  return (
    <>
      {diagnosis !== null ? (
        <FileDiagnosis diagnosis={diagnosis} />
      ) : (
        file.alterations.map((text) => (
          <p key={text} className={styles.alteration}>
            {text}
          </p>
        ))
      )}
      {file.problem !== null && <p className={styles.alteration}>{file.problem.message}</p>}
      <dl className={common.facts}>
        {file.compressedAs !== null && (
          <>
            <dt>Stored as</dt>
            <dd>{file.compressedAs}</dd>
          </>
        )}
        {hash !== null &&
          algorithms.map((algorithm) => {
            const hex = hash[algorithm];
            return hex === undefined ? null : (
              <div key={algorithm} className={styles.pair}>
                <dt>
                  {algorithmNames[algorithm]} ({hashKinds[hash.kind]})
                </dt>
                <dd>
                  <HexValue what={`${algorithmNames[algorithm]} digest of ${file.path}`} hex={hex} />
                </dd>
              </div>
            );
          })}
        <dt>Own signature</dt>
        <dd>
          {signature === null ? (
            'None inside the file. The catalog is what signs a package.'
          ) : (
            <>
              <bdi>{signature.signer?.subject ?? 'Unknown signer'}</bdi>
              {signature.timestamp && `, timestamped ${formatMoment(signature.timestamp.time)}`}
              {signature.nested > 0 && `, ${signature.nested} nested`}
              <br />
              {signature.valid ? 'Mathematically valid. ' : <WindowsCode code={signature.code} />}{' '}
              {signature.detail}
            </>
          )}
        </dd>
        <dt>Kernel mode</dt>
        <dd>{file.kernelMode ? 'Yes: the kernel checks this file again when it loads' : 'No'}</dd>
      </dl>
    </>
  );
}
