import { ModalLayer } from '../common/modal-layer';
import { useInstall } from '../stores/install';
import { useSettings } from '../stores/settings';
import { PromptStage } from './prompt-stage';

/** The prompt that waits, as a modal window over the page, in hosts where prompts are not windows of their own. */
export function PromptLayer() {
  const ownWindows = useSettings((state) => state.info?.promptWindows ?? false);
  const state = useInstall((store) => store.run?.state ?? null);
  const answer = useInstall((store) => store.answer);
  if (state === null || state.prompt === null || ownWindows) return null;
  return (
    <ModalLayer key={state.runId} label="Question of the simulated PC">
      <PromptStage prompt={state.prompt} onAnswer={(given) => void answer(given)} />
    </ModalLayer>
  );
}
