/** Stories of the fake bridge: three scenes up to a prompt, and one more behind it. */
import type { PromptAnswer } from '../../shared/model/staging';
import type { Scene, Story, StoryRoute } from '../../shared/model/story';
import { findWindows } from '../../shared/windows/versions';
import type { FakePart } from './fake-part';

const lines = ['>>>  [Import]\r\n', '     sig: Unknown.\r\n', '<<<  [Exit status: SUCCESS]\r\n'];
const waiting = lines.slice(0, 2).join('').length;

interface Told {
  readonly answer?: PromptAnswer | null;
  readonly route?: StoryRoute;
  readonly windows?: string;
}

/** A story as the contract has it: `publisher-trust` offers Don't Install and Install; pnputil and DPInst are lacking. */
export function sampleStory({
  answer = null,
  route = 'device-manager',
  windows = '11-24h2',
}: Told = {}): Story {
  const family = findWindows(windows)?.dialogFamily ?? '11';
  const installed = answer === 'install';
  const scene = (id: string, title: string, window: Scene['window'], logEnd: number): Scene => ({
    ...{ id, title, window, logEnd },
    explanation: '',
    action: null,
    unconfirmed: id === 'search' ? ['The caption is not confirmed.'] : [],
  });
  const prompt: Scene['window'] = {
    kind: 'prompt',
    prompt: {
      dialog: 'publisher-trust',
      family,
      deviceName: 'Fabrikam Sound',
      publisher: 'Fabrikam',
      defaultAnswer: 'dont-install',
      unconfirmed: [],
    },
    answer,
  };
  return {
    schema: 'driver-preflight/story@1',
    route: route === 'right-click' ? route : 'device-manager',
    routes: ['device-manager', 'right-click'],
    ...{ windows, family, inf: 'driver/fabaudio.inf', device: 'Fabrikam Sound' },
    answers: ['dont-install', 'install'],
    answer,
    scenes: [
      scene('desktop', 'The desktop.', { kind: 'desktop', watermark: [] }, 0),
      scene('search', 'Windows searches.', { kind: 'console', title: 'Console', lines: ['> _'] }, 0),
      scene('prompt-1', 'Windows asks.', prompt, waiting),
      ...(answer === null
        ? []
        : [
            scene(
              installed ? 'success' : 'failure',
              installed ? 'It is installed.' : 'It is refused.',
              { kind: 'console', title: 'Console', lines: ['> _'] },
              lines.join('').length,
            ),
          ]),
    ],
    log: lines.slice(0, answer === null ? 2 : 3).join(''),
    result:
      answer === null
        ? null
        : {
            outcome: installed ? 'installed' : 'refused',
            code: installed ? '0x00000000' : '0xE0000243',
            callerCode: installed ? '0x00000000' : '0xE0000243',
            callerText: installed ? 'Added.' : 'Not trusted.',
            category: 'unknown-publisher',
            publishedName: null,
            repositoryFolder: null,
            signerScore: '0x0F000000',
            willLoad: {
              ...{ ok: installed, problem: null, detail: 'The kernel accepts it.' },
              ...{ unconfirmed: false, files: [] },
            },
            trustAdded: [],
            explanation: installed ? 'The person accepted it.' : 'The person declined it.',
            unconfirmed: [],
          },
  };
}

export const fakePart: FakePart = (world) => ({
  'story.tell': ({ inspectionId, pc, route, answer }) => {
    world.judged(inspectionId);
    const windows =
      'windows' in pc ? pc.windows : (world.pcs.find(({ id }) => id === pc.pcId)?.windows ?? '11-24h2');
    if (windows === 'winpe') throw { code: 'USAGE', message: 'Windows PE has no standard user.' };
    return sampleStory({ answer: answer ?? null, route, windows });
  },
});
