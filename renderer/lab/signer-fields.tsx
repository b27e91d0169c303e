import { Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { CallInput } from '../../shared/api';
import { Choices } from './choices';
import styles from './lab.module.css';

/** Who signs, as far as it is filled in. */
export interface SignerDraft {
  readonly kind: 'new' | 'pfx';
  readonly name: string;
  readonly file: File | null;
  readonly passphrase: string;
}

export const startSigner: SignerDraft = { kind: 'new', name: '', file: null, passphrase: '' };

const largestPfx = 1 << 20;

/** The draft as the engine takes it; `null` for a file that cannot be read. */
export async function signerOf(draft: SignerDraft): Promise<CallInput<'lab.sign'>['signer'] | null> {
  const { kind, name, file, passphrase } = draft;
  if (kind === 'new') return { kind, name: name.trim(), passphrase: passphrase === '' ? null : passphrase };
  if (file === null || file.size > largestPfx) return null;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return { kind, base64: btoa(text), passphrase };
  } catch {
    return null;
  }
}

interface SignerFieldsProps {
  readonly draft: SignerDraft;
  readonly onChange: (draft: SignerDraft) => void;
}

/** A new certificate by name, or the certificate of a PFX file. */
export function SignerFields({ draft, onChange }: SignerFieldsProps) {
  const id = useId();
  const isNew = draft.kind === 'new';
  return (
    <>
      <Choices
        legend="Who signs?"
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
        choices={[
          { id: 'new', name: 'A new test certificate' },
          { id: 'pfx', name: 'The certificate of a PFX file' },
        ]}
      />
      <div className={styles.fields}>
        {isNew ? (
          <div className={styles.field}>
            <label htmlFor={`${id}-name`}>Name of the certificate</label>
            <Input
              id={`${id}-name`}
              value={draft.name}
              input={{ maxLength: 64, placeholder: 'Contoso.com(Test)' }}
              onChange={(_, data) => onChange({ ...draft, name: data.value })}
            />
          </div>
        ) : (
          <div className={styles.field}>
            <label htmlFor={`${id}-file`}>PFX file</label>
            <input
              id={`${id}-file`}
              type="file"
              accept=".pfx,.p12"
              onChange={(event) => onChange({ ...draft, file: event.target.files?.[0] ?? null })}
            />
          </div>
        )}
        <div className={styles.field}>
          <label htmlFor={`${id}-pass`}>{isNew ? 'Passphrase for its key (optional)' : 'Passphrase'}</label>
          <Input
            id={`${id}-pass`}
            type="password"
            value={draft.passphrase}
            input={{ maxLength: 1000, autoComplete: 'off', 'aria-describedby': `${id}-hint` }}
            onChange={(_, data) => onChange({ ...draft, passphrase: data.value })}
          />
          <p id={`${id}-hint`} className={styles.quiet}>
            {isNew
              ? 'With one, the key is kept in an encrypted PFX beside the package, to sign again. Without, it is forgotten.'
              : 'The key is used once and not kept.'}
          </p>
        </div>
      </div>
    </>
  );
}
