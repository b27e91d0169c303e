import { Button, Input, Spinner } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { defaultWindows, findWindows } from '../../shared/windows/versions';
import { goTo } from '../app/route';
import { architectureName } from '../pcs/architecture-name';
import { ChoiceField } from '../pcs/choice-field';
import { useLab } from '../stores/lab';
import { Choices } from './choices';
import { FolderField } from './folder-field';
import { KindList } from './kind-list';
import styles from './lab.module.css';
import { useAtHand } from './use-at-hand';
import { WindowsField } from './windows-field';

type Machine = 'amd64' | 'x86' | 'arm64';
type Where = 'pc' | 'folder' | 'zip';
const machines: readonly Machine[] = ['amd64', 'x86', 'arm64'];

const submitWords: Readonly<Record<Where, string>> = {
  pc: 'Open it in a prepared PC',
  folder: 'Write it into the folder',
  zip: 'Download it as a ZIP',
};

/** Kind, source, and where it goes: a package made in three steps. */
export function MakeForm() {
  const { kinds, busy, make } = useLab();
  const document = useAtHand();
  const [kind, setKind] = useState('unknown-publisher');
  const [source, setSource] = useState<'sample' | 'package'>('sample');
  const [publisher, setPublisher] = useState('');
  const [where, setWhere] = useState<Where>('pc');
  const [windowsId, setWindowsId] = useState(defaultWindows.id);
  const [machine, setMachine] = useState<Machine>('amd64');
  const [folder, setFolder] = useState('');
  const publisherId = useId();

  const windows = findWindows(windowsId) ?? defaultWindows;
  const fromPackage = source === 'package' && document !== null;
  const possible =
    where === 'pc' ? machines.filter((each) => windows.architectures.includes(each)) : machines;
  const architecture = possible.includes(machine) ? machine : (possible[0] ?? 'amd64');
  const ready = !busy && (where !== 'folder' || folder.trim() !== '');

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const path = folder.trim().replace(/^"|"$/g, '');
    const opened = await make({
      kind,
      inspectionId: fromPackage ? document.inspectionId : null,
      publisher: publisher.trim() === '' ? null : publisher.trim(),
      machine: architecture,
      to:
        where === 'pc'
          ? { kind: 'pc', windows: windows.id }
          : where === 'zip'
            ? { kind: 'zip' }
            : { kind: 'folder', path },
    });
    if (opened) goTo('package');
  }

  if (kinds === null) return <Spinner label="Reading the kinds" />;
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} aria-label="Make a package">
      <fieldset className={styles.step}>
        <legend>1. Which kind?</legend>
        <KindList kinds={kinds} kind={kind} onChange={setKind} />
      </fieldset>
      <div className={styles.fields}>
        <Choices
          legend="2. From what?"
          value={fromPackage ? 'package' : 'sample'}
          onChange={setSource}
          choices={[
            { id: 'sample', name: 'The built-in sample driver' },
            {
              id: 'package',
              name: document === null ? 'A package that is open (none is)' : `A copy of ${document.name}`,
              disabled: document === null,
            },
          ]}
        />
        <div className={styles.field}>
          <label htmlFor={publisherId}>Publisher (optional)</label>
          <Input
            id={publisherId}
            value={publisher}
            input={{ maxLength: 64, placeholder: "The kind's own" }}
            onChange={(_, data) => setPublisher(data.value)}
          />
        </div>
      </div>
      <Choices
        legend="3. Where to?"
        value={where}
        onChange={setWhere}
        choices={[
          { id: 'pc', name: 'Open it on a new simulated PC that has what the kind needs' },
          { id: 'folder', name: 'A folder on this computer' },
          { id: 'zip', name: 'A ZIP to download' },
        ]}
      />
      <div className={styles.fields}>
        {where === 'pc' && <WindowsField value={windows.id} onChange={setWindowsId} />}
        {where === 'folder' && <FolderField value={folder} onChange={setFolder} newName={kind} />}
        {(where === 'pc' || !fromPackage) && (
          <ChoiceField
            label="Architecture"
            value={architecture}
            onChange={(id) => setMachine(machines.find((each) => each === id) ?? 'amd64')}
            choices={possible.map((id) => ({ id, name: architectureName(id) }))}
          />
        )}
      </div>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!ready}>
          {submitWords[where]}
        </Button>
        {busy && <Spinner size="tiny" label="Working" />}
      </div>
    </form>
  );
}
