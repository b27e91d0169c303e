import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { findInf2CatSystem } from '../../shared/windows/inf2cat-systems';
import { defaultWindows } from '../../shared/windows/versions';
import { goTo } from '../app/route';
import { CheckField } from '../pcs/check-field';
import { useLab } from '../stores/lab';
import { Choices } from './choices';
import { FolderField } from './folder-field';
import styles from './lab.module.css';
import { SignResult } from './sign-result';
import { type SignerDraft, SignerFields, signerOf, startSigner } from './signer-fields';
import { useAtHand } from './use-at-hand';
import { WindowsField } from './windows-field';

/** A test signature for the package at hand: who signs, how, and where the copy goes. */
export function SignForm() {
  const { busy, sign, signed, fail } = useLab();
  const document = useAtHand();
  const [signer, setSigner] = useState<SignerDraft>(startSigner);
  const [systems, setSystems] = useState('');
  const [form, setForm] = useState({ timestamp: false, pageHashes: false, sha1: false });
  const [where, setWhere] = useState<'pc' | 'zip' | 'folder'>('zip');
  const [windowsId, setWindowsId] = useState(defaultWindows.id);
  const [folder, setFolder] = useState('');
  const systemsId = useId();

  const words = systems.split(/[\s,]+/).filter((word) => word !== '');
  const unknown = words.filter((word) => findInf2CatSystem(word) === null);
  const complete = signer.kind === 'new' ? signer.name.trim() !== '' : signer.file !== null;
  const ready =
    !busy &&
    document !== null &&
    complete &&
    unknown.length === 0 &&
    (where !== 'folder' || folder.trim() !== '');

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const who = await signerOf(signer);
    if (who === null) {
      fail({
        code: 'UNREADABLE',
        message: 'The PFX file cannot be read, or has over 1 MB: choose it again.',
      });
      return;
    }
    const opened = await sign({
      inspectionId: document.inspectionId,
      signer: who,
      systems: words.length === 0 ? null : words,
      ...form,
      to:
        where === 'pc'
          ? { kind: 'pc', windows: windowsId }
          : where === 'zip'
            ? { kind: 'zip' }
            : { kind: 'folder', path: folder.trim().replace(/^"|"$/g, '') },
    });
    // A passphrase stays on the page no longer than it is needed.
    setSigner((draft) => ({ ...draft, passphrase: '' }));
    if (opened) goTo('package');
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} aria-label="Test-sign my package">
      <p className={styles.lead}>
        Checks the INF, makes the catalogs as Inf2Cat does, and signs a copy for test PCs. It is not a release
        signature: only PCs that were set up for it take it.
      </p>
      <p className={styles.lead}>
        {document === null ? (
          'Open your package first: on the page “Package”, or by dropping it here.'
        ) : (
          <>
            Package: <strong>{document.name}</strong>
          </>
        )}
      </p>
      <SignerFields draft={signer} onChange={setSigner} />
      <div className={styles.field}>
        <label htmlFor={systemsId}>Systems (optional)</label>
        <Input
          id={systemsId}
          value={systems}
          input={{ maxLength: 2000, spellCheck: false, 'aria-describedby': `${systemsId}-hint` }}
          onChange={(_, data) => setSystems(data.value)}
        />
        <p id={`${systemsId}-hint`} className={styles.quiet} role="status">
          {unknown.length > 0
            ? `Inf2Cat knows no ${unknown.join(', ')}.`
            : 'Words of Inf2Cat such as 10_X64, 10_NI_X64. Empty: Windows 7 to the newest, for the package’s architectures.'}
        </p>
      </div>
      <div className={styles.checks}>
        <CheckField
          label="Timestamp by the lab"
          hint="Nobody trusts it unless its root is installed as well."
          checked={form.timestamp}
          onChange={(timestamp) => setForm({ ...form, timestamp })}
        />
        <CheckField
          label="Page hashes"
          hint="Lists the hash of each page of the drivers as well."
          checked={form.pageHashes}
          onChange={(pageHashes) => setForm({ ...form, pageHashes })}
        />
        <CheckField
          label="SHA-1 throughout"
          hint="For Windows that cannot read SHA-2 signatures."
          checked={form.sha1}
          onChange={(sha1) => setForm({ ...form, sha1 })}
        />
      </div>
      <Choices
        legend="Where to?"
        value={where}
        onChange={setWhere}
        choices={[
          { id: 'zip', name: 'A ZIP to download' },
          { id: 'folder', name: 'A folder on this computer' },
          { id: 'pc', name: 'Open it in a prepared PC: the certificate in its stores, test signing on' },
        ]}
      />
      {where === 'pc' && <WindowsField value={windowsId} onChange={setWindowsId} />}
      {where === 'folder' && <FolderField value={folder} onChange={setFolder} newName="test-signed" />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!ready}>
          {where === 'pc' ? 'Test-sign and open in a prepared PC' : 'Test-sign'}
        </Button>
      </div>
      {signed !== null && <SignResult signed={signed} />}
    </form>
  );
}
