import { useId } from 'react';
import { SetupWindowIcon, useDefaultFocus, WindowFrame } from '../dialogs';
import { DpinstPage } from './dpinst-page';
import { Said } from './said';
import { SaidButton } from './said-button';
import { useScene } from './scene-context';
import type { Facts } from './types';

/** The Device Driver Installation Wizard, a classic wizard: panel at the left of first and last page, three buttons. */
export function DpinstWizard(facts: Facts<'dpinst'>) {
  const { page } = facts;
  const id = useId();
  const { onAct, onLeave } = useScene();
  const focusDefault = useDefaultFocus<HTMLButtonElement>();
  const ended = page === 'success' || page === 'failure';
  return (
    <WindowFrame
      role="dialog"
      kind="dpinst"
      caption={<Said id="dpinst.caption" />}
      icon={page === 'welcome' || ended ? null : <SetupWindowIcon />}
      labelledBy={`${id}heading`}
      describedBy={`${id}body`}
      onDismiss={onLeave}
    >
      <DpinstPage {...facts} headingId={`${id}heading`} bodyId={`${id}body`} />
      <div className="win-classic-buttons">
        <span className="win-classic-pair">
          <SaidButton id="dpinst.back" disabled />
          {ended ? (
            <SaidButton id="dpinst.finish" isDefault focusRef={focusDefault} onPress={onAct} />
          ) : (
            <SaidButton
              id="dpinst.next"
              isDefault={page === 'welcome'}
              disabled={page === 'installing'}
              focusRef={page === 'welcome' ? focusDefault : null}
              onPress={onAct}
            />
          )}
        </span>
        <SaidButton id="dpinst.cancel" disabled={page !== 'welcome'} onPress={onLeave} />
      </div>
    </WindowFrame>
  );
}
