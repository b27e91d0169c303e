import type { PcDetails } from '../../shared/model/pc-document';
import { findWindows } from '../../shared/windows/versions';
import common from '../common/common.module.css';
import { announce } from '../stores/announcements';
import { usePcs } from '../stores/pcs';
import { architectureName } from './architecture-name';
import { changedSwitches, toGiven } from './draft';
import { type OpenForm, usePcForm } from './form-store';
import { PcForm } from './pc-form';

interface EditPcProps {
  readonly details: PcDetails;
  readonly form: OpenForm;
  readonly onDone: () => void;
}

/** The name, the user and the switches of a PC that exists. Its Windows stays: another Windows is another PC. */
export function EditPc({ details, form, onDone }: EditPcProps) {
  const { busy, update } = usePcs();
  // What is saved is what differs from how the PC was when it was opened: another window's change elsewhere stays.
  const { before, draft } = form;
  const setDraft = usePcForm((state) => state.change);
  const switches = changedSwitches(draft.switches, before.switches);
  const changed =
    draft.name.trim() !== before.name || draft.user !== before.user || Object.keys(switches).length > 0;

  async function save(): Promise<void> {
    const pc = await update({
      pcId: details.id,
      switches: toGiven(switches),
      ...(draft.name.trim() === before.name ? {} : { name: draft.name.trim() }),
      ...(draft.user === before.user ? {} : { user: draft.user }),
    });
    if (pc === null) return;
    announce(`${pc.name} was changed.`);
    onDone();
  }

  return (
    <PcForm
      title={
        <>
          Settings of <bdi>{details.name}</bdi>
        </>
      }
      draft={draft}
      onChange={setDraft}
      exists
      submit="Save"
      busy={busy}
      changed={changed}
      onSubmit={() => void save()}
      onCancel={onDone}
      windowsPart={
        <dl className={common.facts}>
          <dt>Windows</dt>
          <dd>
            {findWindows(details.windows)?.name ?? details.windows}, {architectureName(details.architecture)}
          </dd>
          <dt>Folder</dt>
          <dd>{details.folder}</dd>
        </dl>
      }
    />
  );
}
