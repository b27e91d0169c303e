import { type ReactNode, useId, useState } from 'react';
import { CheckBox, useDefaultFocus } from '../dialogs';
import { AeroWizard } from './aero-wizard';
import { Said, useSaying } from './said';
import { SaidButton, SaidLink } from './said-button';
import { useScene } from './scene-context';

interface PageProps {
  readonly caption: ReactNode;
}

/** How to search: the story browses the computer. */
export function SearchPage({ caption }: PageProps) {
  const { onAct, onLeave } = useScene();
  const focusDefault = useDefaultFocus<HTMLButtonElement>();
  return (
    <AeroWizard
      caption={caption}
      instruction={<Said id="wizard.question" />}
      buttons={<SaidButton id="wizard.cancel" onPress={onLeave} />}
    >
      <SaidLink id="wizard.automatic" onPress={onLeave} />
      <SaidLink
        id="wizard.browse"
        note="wizard.browse-note"
        isDefault
        focusRef={focusDefault}
        onPress={onAct}
      />
    </AeroWizard>
  );
}

/** Which folder to search, or whether to pick from a list. */
export function FolderPage({ caption, folder }: PageProps & { readonly folder: string }) {
  const id = useId();
  const { onAct, onLeave } = useScene();
  const say = useSaying();
  const focusDefault = useDefaultFocus<HTMLButtonElement>();
  const [path, setPath] = useState(folder);
  const [deep, setDeep] = useState(true);
  return (
    <AeroWizard
      caption={caption}
      instruction={<Said id="wizard.browse" />}
      buttons={
        <>
          <SaidButton id="wizard.next" isDefault focusRef={focusDefault} onPress={onAct} />
          <SaidButton id="wizard.cancel" onPress={onLeave} />
        </>
      }
    >
      <label htmlFor={`${id}folder`}>
        <Said id="wizard.folder" />
      </label>
      <div className="win-folder-row">
        <input
          id={`${id}folder`}
          className="win-field"
          data-tab-stop
          spellCheck={false}
          value={path}
          onChange={(event) => setPath(event.target.value)}
        />
        <SaidButton id="wizard.browse-button" />
      </div>
      <CheckBox label={say('wizard.subfolders') ?? ''} checked={deep} onChange={setDeep} />
      <SaidLink id="wizard.pick" onPress={onLeave} />
    </AeroWizard>
  );
}
