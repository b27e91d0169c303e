import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { RebuiltPc } from '../../shared/model/support';
import { goTo } from '../app/route';
import { call, toCallError } from '../bridge/bridge';
import { announce } from '../stores/announcements';
import type { OpenLog } from '../stores/open-logs';
import { usePc } from '../stores/pc';
import { LogDialog } from './log-dialog';
import { RebuiltPcTable } from './rebuilt-pc';

interface RebuildDialogProps {
  readonly log: OpenLog;
  readonly section: number | null;
  readonly onClose: () => void;
}

/** The PC that wrote the log as a simulated PC: what would be made, and the button that makes it. */
export function RebuildDialog({ log, section, onClose }: RebuildDialogProps) {
  const [pc, setPc] = useState<RebuiltPc | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const { logId } = log;

  useEffect(() => {
    let ended = false;
    call('log.rebuild', { logId, ...(section === null ? {} : { section }) }).then(
      (rebuilt) => {
        if (!ended) setPc(rebuilt);
      },
      (thrown: unknown) => {
        if (!ended) setError(toCallError(thrown).message);
      },
    );
    return () => {
      ended = true;
    };
  }, [logId, section]);

  async function create(draft: RebuiltPc['draft']): Promise<void> {
    setMaking(true);
    try {
      const made = await call('pc.create', draft);
      await usePc.getState().load();
      await usePc.getState().choose(made.id);
      announce(`${made.name} was created and is the PC at hand.`);
      onClose();
      goTo('pcs');
    } catch (thrown) {
      setError(toCallError(thrown).message);
      setMaking(false);
    }
  }

  return (
    <LogDialog
      title="Rebuild this PC"
      error={error}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            data-default
            disabled={pc === null || making}
            onClick={() => pc !== null && void create(pc.draft)}
          >
            Create this PC
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      {pc === null && error === null && <p role="status">Reading what the log tells of its PC…</p>}
      {pc !== null && (
        <>
          <p>
            <strong>{pc.draft.name}</strong>: {pc.windowsName}, {pc.draft.architecture}
          </p>
          <RebuiltPcTable pc={pc} />
        </>
      )}
    </LogDialog>
  );
}
