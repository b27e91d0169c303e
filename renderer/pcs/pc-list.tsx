import { Button, Input } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PcSummary } from '../../shared/api';
import { switchWords } from '../../shared/windows/switch-words';
import { ErrorMessage } from '../common/error-message';
import { AddRegular, ArrowUploadRegular, SearchRegular } from '../common/icons';
import { PageFrame } from '../common/page';
import { announce } from '../stores/announcements';
import { usePc } from '../stores/pc';
import { usePcs } from '../stores/pcs';
import { actOnPc, type PcAction } from './act-on-pc';
import { LinkForm } from './link-form';
import { PcRow } from './pc-row';
import styles from './pcs.module.css';
import { TrashList } from './trash-list';
import { UndoBar } from './undo-bar';
import { useImport } from './use-import';

interface PcListProps {
  /** The person comes back from a form that is gone: the focus must start somewhere. */
  readonly takeFocus: boolean;
  readonly onNew: () => void;
  readonly onEdit: (pcId: string) => void;
}

/** With fewer PCs than this, a search field is only in the way. */
const worthSearching = 6;

/** Every PC, and what can be done with PCs. */
export function PcList({ takeFocus, onNew, onEdit }: PcListProps) {
  const { pcs, pcId } = usePc();
  const store = usePcs();
  const { details, trashed, busy, error, notes, undo } = store;
  const { browse, input } = useImport();
  const [wanted, setWanted] = useState('');
  useEffect(() => void usePcs.getState().refresh(), []);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus]);

  const wordsOf = (pc: PcSummary): string => {
    const own = details[pc.id];
    const tags = own === undefined ? [] : switchWords(own.windows, own.switches).map(({ text }) => text);
    return [pc.name, pc.windowsName, pc.architecture, ...tags].join('\n').toLowerCase();
  };
  const searching = pcs.length >= worthSearching;
  const needle = searching ? wanted.trim().toLowerCase() : '';
  const shown = needle === '' ? pcs : pcs.filter((pc) => wordsOf(pc).includes(needle));

  const onAction = useCallback(
    (pc: PcSummary, action: PcAction) => {
      if (action === 'edit') onEdit(pc.id);
      else void actOnPc(pc, action);
    },
    [onEdit],
  );

  async function restore(item: (typeof trashed)[number]): Promise<void> {
    const pc = await store.restore(item);
    if (pc === null) return;
    announce(`${pc.name} is back.`);
    heading.current?.focus();
  }

  return (
    <PageFrame
      title="PCs"
      width="reading"
      heading={heading}
      actions={
        <div className={styles.actions}>
          <Button appearance="primary" icon={<AddRegular />} onClick={onNew}>
            New PC…
          </Button>
          <Button icon={<ArrowUploadRegular />} disabledFocusable={busy} onClick={() => void browse()}>
            Import…
          </Button>
          {input}
        </div>
      }
    >
      {error !== null && (
        <ErrorMessage onDismiss={() => store.dismiss('error')}>
          <p>{error.message}</p>
        </ErrorMessage>
      )}
      {notes.length > 0 && (
        <ErrorMessage onDismiss={() => store.dismiss('notes')}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </ErrorMessage>
      )}
      {undo !== null && (
        <UndoBar
          key={undo.trashed.trashId}
          trashed={undo.trashed}
          busy={busy}
          onUndo={() => void restore(undo.trashed)}
          onDismiss={() => {
            store.dismiss('undo');
            heading.current?.focus();
          }}
        />
      )}
      {searching && (
        <Input
          type="search"
          contentBefore={<SearchRegular />}
          value={wanted}
          input={{ 'aria-label': 'Search the PCs', placeholder: 'Name, Windows, switch' }}
          onChange={(_, data) => setWanted(data.value)}
        />
      )}
      {shown.length === 0 ? (
        <p className={styles.empty}>{needle === '' ? 'There is no PC. Make one.' : 'No PC matches.'}</p>
      ) : (
        <ul className={styles.list} aria-label="PCs">
          {shown.map((pc) => (
            <PcRow
              key={pc.id}
              pc={pc}
              details={details[pc.id] ?? null}
              atHand={pc.id === pcId}
              onAction={onAction}
            />
          ))}
        </ul>
      )}
      <LinkForm />
      <TrashList trashed={trashed} busy={busy} onRestore={(item) => void restore(item)} />
    </PageFrame>
  );
}
