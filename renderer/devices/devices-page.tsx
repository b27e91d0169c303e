import { Spinner } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef } from 'react';
import { logDoubts } from '../../shared/windows/log-doubts';
import { findWindows } from '../../shared/windows/versions';
import { bridge, call, toCallError } from '../bridge/bridge';
import { ErrorMessage } from '../common/error-message';
import { PageFrame } from '../common/page';
import { saveFile } from '../common/save-file';
import { Unproved } from '../common/unproved';
import { announce } from '../stores/announcements';
import { type Hardware, useDevices } from '../stores/devices';
import { selectPc, usePc } from '../stores/pc';
import { DeviceCard } from './device-card';
import styles from './devices.module.css';
import { PlugInCard } from './plug-in-card';
import { PlugInResult } from './plug-in-result';
import { SignersEqual } from './signers-equal';
import { StoreCard } from './store-card';
import { UndoBar } from './undo-bar';

/** What had the focus is about to go, or what is to have it about to come. */
function focusLater(target: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => target.current?.focus());
}

/** The driver store and the devices of the PC at hand. */
export function DevicesPage() {
  const pc = usePc(selectPc);
  const pcId = pc?.id ?? null;
  const state = useDevices();
  const { load } = state;
  const title = useRef<HTMLHeadingElement>(null);
  const resultTitle = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (pcId === null) return;
    void load(pcId);
    // Another window, or the command line, may change the same PC.
    return bridge().subscribe((event) => {
      if (event.kind !== 'changed' || event.pcId !== pcId) return;
      if (event.what === 'device' || event.what === 'pc') void load(pcId);
    });
  }, [pcId, load]);

  if (pc === null) return null;

  async function plugIn(hardware: Hardware): Promise<void> {
    const plugged = await state.plugIn(hardware);
    if (plugged === null) return;
    announce(plugged.explanation);
    focusLater(resultTitle);
  }

  async function exportPackage(publishedName: string): Promise<void> {
    if (pcId === null) return;
    try {
      const file = await call('store.export', { pcId, publishedName });
      saveFile(file);
      const what = file.fileName.endsWith('.zip')
        ? `The files of ${publishedName} were`
        : `The record of ${publishedName} was`;
      announce(`${what} handed over for saving.`);
    } catch (thrown) {
      useDevices.setState({ error: toCallError(thrown) });
    }
  }

  async function deletePackage(publishedName: string, force: boolean): Promise<void> {
    await state.deletePackage(publishedName, force);
    const { undo } = useDevices.getState();
    if (undo?.publishedName === publishedName) {
      announce(`${publishedName} was deleted from the driver store. It can be brought back.`);
    }
  }

  async function restore(publishedName: string): Promise<void> {
    await state.restorePackage();
    if (useDevices.getState().undo !== null) return;
    announce(`${publishedName} is in the driver store again.`);
    focusLater(title);
  }

  async function uninstall(name: string, instanceId: string): Promise<void> {
    if (!(await state.uninstall(instanceId))) return;
    announce(`${name} was uninstalled.`);
    focusLater(title);
  }

  const { packages, devices, details, busy, error, refusal, undo, plugged } = state;
  const windows = findWindows(pc.windows);
  return (
    <PageFrame
      heading={title}
      width="reading"
      title={
        <>
          Driver store and devices of <bdi>{pc.name}</bdi>
        </>
      }
      lead="What has been staged on this simulated PC, and which package drives which device, and why."
    >
      {error !== null && (
        <ErrorMessage onDismiss={() => state.dismiss('error')}>{error.message}</ErrorMessage>
      )}
      {undo !== null && (
        <UndoBar
          deletion={undo}
          busy={busy}
          onUndo={() => void restore(undo.publishedName)}
          onDismiss={() => {
            state.dismiss('undo');
            focusLater(title);
          }}
        />
      )}
      {packages === null || devices === null || details === null ? (
        error === null && <Spinner label="Reading the driver store" />
      ) : (
        <>
          <StoreCard
            packages={packages}
            busy={busy}
            refusal={refusal}
            onDelete={(name, force) => void deletePackage(name, force)}
            onExport={(name) => void exportPackage(name)}
            onDismissRefusal={() => {
              state.dismiss('refusal');
              focusLater(title);
            }}
          />
          <SignersEqual
            details={details}
            busy={busy}
            onChange={(value) => void state.setAllSignersEqual(value)}
          />
          <PlugInCard busy={busy} onPlugIn={(hardware) => void plugIn(hardware)} />
          {plugged !== null && (
            <PlugInResult
              ref={resultTitle}
              plugged={plugged}
              onDismiss={() => {
                state.dismiss('plugged');
                focusLater(title);
              }}
            />
          )}
          <DeviceCard
            devices={devices}
            busy={busy}
            onSearchAgain={({ name, instanceId, hardwareIds, compatibleIds }) =>
              void plugIn({ name, instanceId, hardwareIds, compatibleIds, searchAgain: true })
            }
            onUninstall={({ name, instanceId }) => void uninstall(name, instanceId)}
          />
          <Unproved
            about="this PC’s log"
            statements={windows === null ? [] : logDoubts(windows)}
            className={styles.more}
            listClassName={styles.notes}
          />
        </>
      )}
    </PageFrame>
  );
}
