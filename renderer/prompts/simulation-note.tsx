import type { Prompt } from '../../shared/model/staging';
import { type DialogTrait, dialogLooks, unconfirmedTraits } from '../../shared/windows/dialog-looks';
import { plural } from '../common/format';
import type { DialogTheme } from '../dialogs';
import styles from './prompt-layer.module.css';

const drawn: Readonly<Record<Prompt['dialog'], readonly DialogTrait[]>> = {
  'publisher-trust': [
    'frame',
    'titleBar',
    'setupIcon',
    'classIcon',
    'checkBox',
    'button',
    'footerIcon',
    'accessKeys',
  ],
  'unverified-publisher': [
    'frame',
    'titleBar',
    'banner',
    'shield',
    'arrow',
    'commandLink',
    'expander',
    'accessKeys',
  ],
};

interface SimulationNoteProps {
  readonly prompt: Prompt;
  /** Light when absent. */
  readonly theme?: DialogTheme;
}

/** Says, outside the reproduced window, that this is a simulation and which of its traits nobody could confirm. */
export function SimulationNote({ prompt, theme = 'light' }: SimulationNoteProps) {
  const traits = drawn[prompt.dialog];
  const unconfirmed = [
    ...prompt.unconfirmed,
    ...unconfirmedTraits(dialogLooks[prompt.family], theme === 'dark' ? [...traits, 'darkTitleBar'] : traits),
  ];
  return (
    <>
      <p className={styles.line}>Simulation — no driver is installed on this computer</p>
      {unconfirmed.length > 0 && (
        <details className={styles.unconfirmed}>
          <summary>{plural(unconfirmed.length, 'unconfirmed detail')} of this window</summary>
          <ul>
            {unconfirmed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
