import { useMemo } from 'react';
import { assertNever } from '../../shared/assert-never';
import type { PromptAnswer } from '../../shared/model/staging';
import type { StoryWindow } from '../../shared/model/story';
import { DialogLookProvider, type DialogScale, type DialogTheme, PromptDialog } from '../dialogs';
import { BalloonScene } from './balloon-scene';
import { CompatibilityAssistant } from './compatibility-assistant';
import { ConsoleWindow } from './console-window';
import { DesktopScene } from './desktop-scene';
import { DeviceManager } from './device-manager';
import { DeviceProperties } from './device-properties';
import { DevicesPage } from './devices-page';
import { DpinstWizard } from './dpinst-wizard';
import { ElevationScene } from './elevation-scene';
import { ExplorerMenu } from './explorer-menu';
import { FoundNewHardware } from './found-new-hardware';
import { MessageBox } from './message-box';
import { type SceneWindows, sceneContext } from './scene-context';
import './styles/index.css';
import { UpdateWizard } from './update-wizard';

export interface SceneWindowProps {
  readonly window: StoryWindow;
  /** The release whose texts and look it has: a row of the Windows table. */
  readonly windows: SceneWindows;
  /** Display scale in percent; 100 when absent. */
  readonly scale?: DialogScale;
  /** Whether apps are dark; light when absent. Only the families with dark title bars follow. */
  readonly theme?: DialogTheme;
  /** The answer to a prompt, once for each prompt. */
  readonly onAnswer?: (answer: PromptAnswer) => void;
  /** The person does in the window what leads on. */
  readonly onAct?: () => void;
  /** The person closes or cancels the window, or chooses what the story does not follow. */
  readonly onLeave?: () => void;
  /** Whether the window puts the focus where Windows has it when it opens; when absent the focus stays where it is. */
  readonly takesFocus?: boolean;
  /** `false`: a picture that neither mouse nor keyboard nor screen reader enters, for thumbnails. */
  readonly interactive?: boolean;
}

const nothing = (): void => {};

/** Any reproduced window of a story, as its Windows draws it. Give it a `key` by scene: a prompt answers once. */
export function SceneWindow(props: SceneWindowProps) {
  const { window, windows, scale = 100, theme = 'light', interactive = true, takesFocus = false } = props;
  const { onAnswer = nothing, onAct = nothing, onLeave = nothing } = props;
  // It stands inside the page that tells the story, so the keyboard must be able to leave it.
  const drawing = { theme, scale, modal: false, takesFocus: takesFocus && interactive };
  const scene = useMemo(() => ({ windows, onAct, onLeave }), [windows, onAct, onLeave]);
  return (
    <div className="scene" data-kind={window.kind} data-family={windows.dialogFamily} inert={!interactive}>
      <sceneContext.Provider value={scene}>
        <DialogLookProvider family={windows.dialogFamily} {...drawing}>
          {window.kind === 'prompt' ? (
            <PromptDialog prompt={window.prompt} onAnswer={onAnswer} {...drawing} />
          ) : (
            <Drawn window={window} interactive={interactive} />
          )}
        </DialogLookProvider>
      </sceneContext.Provider>
    </div>
  );
}

interface DrawnProps {
  readonly window: Exclude<StoryWindow, { kind: 'prompt' }>;
  readonly interactive: boolean;
}

function Drawn({ window, interactive }: DrawnProps) {
  switch (window.kind) {
    case 'desktop':
      return <DesktopScene {...window} />;
    case 'uac':
      return <ElevationScene {...window} />;
    case 'found-new-hardware':
      return <FoundNewHardware {...window} />;
    case 'balloon':
      return <BalloonScene {...window} />;
    case 'devices-page':
      return <DevicesPage {...window} />;
    case 'device-manager':
      return <DeviceManager {...window} />;
    case 'device-properties':
      return <DeviceProperties {...window} />;
    case 'update-wizard':
      return <UpdateWizard {...window} />;
    case 'explorer-menu':
      return <ExplorerMenu {...window} interactive={interactive} />;
    case 'message-box':
      return <MessageBox {...window} />;
    case 'console':
      return <ConsoleWindow {...window} />;
    case 'dpinst':
      return <DpinstWizard {...window} />;
    case 'compatibility-assistant':
      return <CompatibilityAssistant {...window} />;
    default:
      return assertNever(window);
  }
}
