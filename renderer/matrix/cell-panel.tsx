import { Button } from '@fluentui/react-components';
import { type Ref, useMemo, useState } from 'react';
import type { CallInput, MatrixRequest } from '../../shared/api';
import type { MatrixCell, MatrixPc } from '../../shared/model/matrix';
import { promptTitle } from '../../shared/windows/prompt-words';
import { CategoryBadge } from '../common/category-badge';
import common from '../common/common.module.css';
import { DismissButton } from '../common/dismiss-button';
import { ErrorMessage } from '../common/error-message';
import { ModalLayer } from '../common/modal-layer';
import { Tag } from '../common/tag';
import { WindowsCode } from '../common/windows-code';
import { PromptStage } from '../prompts/prompt-stage';
import { CellRuns } from './cell-runs';
import type { GridColumn } from './grid';
import styles from './matrix.module.css';
import { outcomeIntents, outcomeWords, pcWords, userWords } from './matrix-words';
import { useCellDetails } from './use-cell-details';

interface CellPanelProps {
  readonly cell: MatrixCell | null;
  readonly pc: MatrixPc;
  readonly column: GridColumn;
  readonly request: Omit<MatrixRequest, 'inspectionId'>;
  readonly onClose: () => void;
  readonly ref: Ref<HTMLHeadingElement>;
}

/** All about one cell: why, what each answer leads to, what is not proved, the prompt itself and the log. */
export function CellPanel({ cell, pc, column, request, onClose, ref }: CellPanelProps) {
  return (
    <aside
      className={styles.panel}
      aria-labelledby="cell-title"
      onKeyDown={(event) => {
        // Escape in the prompt that lies over the page answers the prompt.
        const inPrompt = (event.target as HTMLElement).closest('dialog') !== null;
        if (event.key === 'Escape' && !inPrompt && !event.defaultPrevented) onClose();
      }}
    >
      <header className={styles.panelHead}>
        <h2 id="cell-title" ref={ref} tabIndex={-1}>
          <bdi>{pcWords(pc).name}</bdi>
          <span>
            {userWords[column.user]}, <bdi>{column.inf}</bdi>
          </span>
        </h2>
        <DismissButton label="Close the details" onDismiss={onClose} />
      </header>
      {cell === null ? (
        <p className={styles.panelBody}>
          This Windows has no such user: everything in it runs as the system.
        </p>
      ) : (
        <CellFacts cell={cell} column={column} request={request} />
      )}
    </aside>
  );
}

function CellFacts({
  cell,
  column,
  request,
}: {
  readonly cell: MatrixCell;
  readonly column: GridColumn;
  readonly request: Omit<MatrixRequest, 'inspectionId'>;
}) {
  const { pc: key, inf, user } = cell;
  const { inspectionId } = column;
  const input = useMemo<CallInput<'matrix.cell'>>(
    () => ({ ...request, inspectionId, key, inf, user }),
    [request, inspectionId, key, inf, user],
  );
  const { details, error } = useCellDetails(input);
  const [prompting, setPrompting] = useState(false);
  const prompt = details?.prompt ?? null;
  return (
    <div className={styles.panelBody}>
      <p className={styles.badges}>
        <Tag intent={outcomeIntents[cell.outcome]}>{outcomeWords[cell.outcome]}</Tag>
        <CategoryBadge category={cell.category} code={cell.code} />
      </p>
      <p>
        {cell.outcome === 'prompt' && <span className={styles.waiting}>With the default answer: </span>}
        {cell.explanation}
      </p>
      <dl className={common.facts}>
        <dt>Publisher</dt>
        <dd>
          <bdi>{cell.publisher ?? 'none'}</bdi>
        </dd>
        <dt>{cell.outcome === 'prompt' ? 'Code when declined' : 'Code'}</dt>
        <dd>
          <WindowsCode code={cell.code} />
        </dd>
        {cell.callerCode !== cell.code && (
          <>
            <dt>The installer is told</dt>
            <dd>
              <WindowsCode code={cell.callerCode} />
            </dd>
          </>
        )}
        <dt>Will the driver load?</dt>
        <dd>
          <Tag intent={cell.loads ? 'good' : 'danger'}>{cell.loads ? 'Yes' : 'No'}</Tag>{' '}
          {(cell.prompts.at(-1)?.accept?.willLoad ?? cell.willLoad).detail}
        </dd>
      </dl>
      {cell.prompts.length > 0 && (
        <section className={styles.part}>
          <h3>{cell.prompts.length === 1 ? 'Windows asks' : `Windows asks ${cell.prompts.length} times`}</h3>
          {cell.prompts.map(({ dialog }) => (
            <p key={dialog}>“{promptTitle(dialog)}”</p>
          ))}
          <div>
            <Button
              appearance="primary"
              disabledFocusable={prompt === null}
              onClick={() => setPrompting(true)}
            >
              Show the prompt
            </Button>
          </div>
        </section>
      )}
      {error !== null && <ErrorMessage>{error.message}</ErrorMessage>}
      {details === null && error === null && <p className={styles.waiting}>Writing the log …</p>}
      {details !== null && <CellRuns details={details} />}
      {cell.unconfirmed.length > 0 && (
        <section className={styles.part}>
          <h3>Not proved by any public source</h3>
          <ul className={styles.notes}>
            {cell.unconfirmed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {prompting && prompt !== null && (
        <ModalLayer label="Question of the simulated PC" onEscape={() => setPrompting(false)}>
          <PromptStage prompt={prompt} onAnswer={() => setPrompting(false)} />
        </ModalLayer>
      )}
    </div>
  );
}
