import { defaultSwitches } from '../../shared/windows/pc-defaults';
import { defaultWindows, findWindows } from '../../shared/windows/versions';
import { announce } from '../stores/announcements';
import { usePcs } from '../stores/pcs';
import { architectureName } from './architecture-name';
import { ChoiceField } from './choice-field';
import { changedSwitches, type Draft, onWindows, toGiven } from './draft';
import { usePcForm } from './form-store';
import { PcForm } from './pc-form';
import { windowsGroups } from './windows-groups';

interface NewPcProps {
  readonly draft: Draft;
  readonly onDone: () => void;
}

/** A PC made from a profile: its Windows, its architecture, and what is switched on it. */
export function NewPc({ draft, onDone }: NewPcProps) {
  const { busy, create } = usePcs();
  const setDraft = usePcForm((state) => state.change);
  const windows = findWindows(draft.windows) ?? defaultWindows;

  async function save(): Promise<void> {
    const name = draft.name.trim();
    const pc = await create({
      windows: draft.windows,
      architecture: draft.architecture,
      switches: toGiven(changedSwitches(draft.switches, defaultSwitches(windows))),
      ...(name === '' ? {} : { name }),
    });
    if (pc === null) return;
    announce(`${pc.name} was created.`);
    onDone();
  }

  return (
    <PcForm
      title="New PC"
      draft={draft}
      onChange={setDraft}
      exists={false}
      submit="Create"
      busy={busy}
      changed
      onSubmit={() => void save()}
      onCancel={onDone}
      windowsPart={
        <>
          <ChoiceField
            label="Windows"
            value={draft.windows}
            onChange={(id) => setDraft(onWindows(draft, findWindows(id) ?? windows))}
            choices={[]}
            groups={windowsGroups().map(({ name, rows }) => ({ name, choices: rows }))}
          />
          <ChoiceField
            label="Architecture"
            value={draft.architecture}
            onChange={(id) => {
              const architecture = windows.architectures.find((item) => item === id) ?? draft.architecture;
              setDraft({ ...draft, architecture });
            }}
            choices={windows.architectures.map((id) => ({ id, name: architectureName(id) }))}
          />
        </>
      }
    />
  );
}
