import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CallInput } from '../../shared/api';
import { call, toCallError } from '../bridge/bridge';
import { DialogFrame } from '../common/dialog-frame';
import { plural } from '../common/format';
import { saveFile } from '../common/save-file';
import { announce } from '../stores/announcements';
import { type StoreGroup, useTrust } from '../stores/trust';
import dialog from './dialog.module.css';

type Format = CallInput<'trust.export'>['format'];

/** The formats in the words of Windows' Certificate Export Wizard; SST is what certmgr's "all stores" export writes. */
const formats: readonly { readonly id: Format; readonly name: string }[] = [
  { id: 'der', name: 'DER encoded binary X.509 (.CER)' },
  { id: 'pem', name: 'Base-64 encoded X.509 (.PEM)' },
  { id: 'p7b', name: 'Cryptographic Message Syntax Standard – PKCS #7 Certificates (.P7B)' },
  { id: 'sst', name: 'Microsoft Serialized Certificate Store (.SST)' },
];

interface ExportDialogProps {
  readonly pcId: string;
  readonly groups: readonly StoreGroup[];
  readonly onClose: () => void;
}

/** In which format the selected certificates are saved. */
export function ExportDialog({ pcId, groups, onClose }: ExportDialogProps) {
  const id = useId();
  const count = groups.reduce((sum, group) => sum + group.thumbprints.length, 0);
  const [format, setFormat] = useState<Format>(count === 1 ? 'der' : 'p7b');

  async function save(): Promise<void> {
    onClose();
    try {
      for (const { store, thumbprints } of groups) {
        const file = await call('trust.export', { pcId, store, thumbprints: [...thumbprints], format });
        saveFile(file);
        announce(`${file.fileName} was exported.`);
      }
    } catch (thrown) {
      useTrust.setState({ error: toCallError(thrown) });
    }
  }

  return (
    <DialogFrame
      title={`Export ${plural(count, 'certificate')}`}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" type="submit" form={id}>
            Export
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <form
        id={id}
        className={dialog.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <fieldset className={dialog.choices}>
          <legend className="visually-hidden">Format</legend>
          {formats.map((item) => (
            <label key={item.id}>
              <input
                type="radio"
                name="format"
                value={item.id}
                checked={format === item.id}
                disabled={item.id === 'der' && count > 1}
                data-default={format === item.id || undefined}
                onChange={() => setFormat(item.id)}
              />
              {item.name}
            </label>
          ))}
        </fieldset>
        {groups.length > 1 && (
          <p>The selection lies in {groups.length} stores: each store is saved as a file of its own.</p>
        )}
      </form>
    </DialogFrame>
  );
}
