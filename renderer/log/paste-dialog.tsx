import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useLogs } from '../stores/open-logs';
import { LogDialog } from './log-dialog';

/** What the host takes as text; more belongs in a file. */
const mostCharacters = 500_000;

/** Takes the lines of a log from a mail or a ticket. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const open = useLogs((state) => state.open);
  const tooLong = text.length > mostCharacters;
  return (
    <LogDialog
      title="Paste a log"
      error={
        tooLong
          ? 'This is more than 500,000 characters: save it as a file and drop the file on the window.'
          : null
      }
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={text.trim() === '' || tooLong}
            onClick={() => {
              onClose();
              void open('Pasted text', { kind: 'text', text });
            }}
          >
            Show the log
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Textarea
        aria-label="Lines of a log"
        rows={14}
        value={text}
        placeholder=">>>  [Device Install …]"
        textarea={{ 'data-default': true } as object}
        onChange={(_, { value }) => setText(value)}
      />
    </LogDialog>
  );
}
