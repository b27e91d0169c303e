import { useId } from 'react';
import { useDefaultFocus, WindowFrame } from '../dialogs';
import { ProgramIcon } from './icons/program-icon';
import { Said } from './said';
import { SaidButton } from './said-button';
import { useScene } from './scene-context';
import type { Facts } from './types';

/** The Program Compatibility Assistant's notice of a driver that was not loaded. */
export function CompatibilityAssistant({ program, publisher }: Facts<'compatibility-assistant'>) {
  const id = useId();
  const { onAct } = useScene();
  const focusDefault = useDefaultFocus<HTMLButtonElement>();
  return (
    <WindowFrame
      kind="assistant"
      caption={<Said id="pca.caption" />}
      icon={<ProgramIcon size={16} />}
      labelledBy={`${id}instruction`}
      describedBy={`${id}body`}
      onDismiss={onAct}
    >
      <div className="win-page">
        <div className="win-instruction" id={`${id}instruction`}>
          <Said id="pca.instruction" />
        </div>
        <div id={`${id}body`}>
          <p>
            <Said id="pca.body" />
          </p>
          <div className="win-program">
            <ProgramIcon size={32} />
            <div>
              <div className="win-name-line">
                <Said id="pca.program" values={{ program }} />
              </div>
              {publisher !== null && (
                <div className="win-name-line">
                  <Said id="pca.publisher" values={{ publisher }} />
                </div>
              )}
            </div>
          </div>
        </div>
      </div>
      <div className="win-command-bar">
        <SaidButton id="pca.close" isDefault focusRef={focusDefault} onPress={onAct} />
      </div>
    </WindowFrame>
  );
}
