import type { StoryWindow } from '../../shared/model/story';
import type { Telling } from './types';

type Page = Extract<StoryWindow, { kind: 'update-wizard' }>['page'];

/** How the wizard goes on. `not-started` is its failure page too, but tells of a driver that was installed. */
type Step = Page | 'not-started';

const words: Readonly<Record<Step, { readonly title: string; readonly explanation?: string }>> = {
  search: { title: 'The wizard asks how to search for a driver.' },
  folder: {
    title: 'The wizard asks for a folder.',
    explanation: 'Windows looks for INF files in it that name the identifiers of the device.',
  },
  searching: { title: 'Windows searches the folder.' },
  installing: {
    title: 'Windows installs the driver on the device.',
    explanation: 'The package is in the driver store by now; the rest needs no more questions.',
  },
  success: { title: 'The wizard has installed the driver.' },
  'already-best': {
    title: 'The wizard keeps the driver that the device has.',
    explanation: 'Nothing that was found ranks better.',
  },
  failure: { title: 'The wizard could not install the driver.' },
  'not-started': {
    title: 'The wizard reports a problem: the driver is installed, but the device does not start.',
    explanation:
      'Staging succeeded and the device has the driver. Only its start failed, which the wizard tells on the same page as a failed installation.',
  },
};

/** One page of the wizard. `error`: the text of the code on its failure page. */
export function tellWizard(telling: Telling, step: Step, error: string | null, action?: string): void {
  const { teller, deviceName, folder } = telling;
  const page = step === 'not-started' ? 'failure' : step;
  const unfit = page === 'failure' && error === null;
  teller.tell({
    id: `wizard-${page}`,
    ...words[step],
    ...(unfit ? { explanation: 'No INF in the folder is meant for this device on this Windows.' } : {}),
    window: { kind: 'update-wizard', page, device: deviceName, folder, error },
    ...(action === undefined ? {} : { action }),
  });
}
