import { useCallback, useEffect, useState } from 'react';
import { ErrorMessage } from '../common/error-message';
import { usePcs } from '../stores/pcs';
import { EditPc } from './edit-pc';
import { usePcForm } from './form-store';
import { NewPc } from './new-pc';
import { PcList } from './pc-list';
import styles from './pcs.module.css';

/** The simulated PCs: made, changed, copied, handed on and thrown away. */
export function PcsPage() {
  const { details, error, dismiss } = usePcs();
  const { form, openNew, openEdit, close } = usePcForm();
  const [returned, setReturned] = useState(false);
  const showList = () => {
    setReturned(true);
    close();
  };
  useEffect(() => usePcForm.getState().leave, []);
  const edit = useCallback(
    (pcId: string) => {
      const chosen = usePcs.getState().details[pcId];
      if (chosen !== undefined) openEdit(chosen);
    },
    [openEdit],
  );
  const edited = form === null || form.pcId === null ? undefined : details[form.pcId];

  // A PC that is edited may have gone meanwhile.
  if (form === null || (form.pcId !== null && edited === undefined)) {
    return <PcList takeFocus={returned} onNew={openNew} onEdit={edit} />;
  }
  return (
    <>
      {error !== null && (
        <div className={styles.over}>
          <ErrorMessage onDismiss={() => dismiss('error')}>
            <p>{error.message}</p>
          </ErrorMessage>
        </div>
      )}
      {edited === undefined ? (
        <NewPc draft={form.draft} onDone={showList} />
      ) : (
        <EditPc key={edited.id} details={edited} form={form} onDone={showList} />
      )}
    </>
  );
}
