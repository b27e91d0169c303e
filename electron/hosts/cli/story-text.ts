import type { Scene, Story, StoryRoute } from '../../../shared/model/story';
import { type WindowLine, windowLines } from '../../../shared/windows/surroundings/window-lines';
import { defaultWindows, findWindows } from '../../../shared/windows/versions';
import type { Terminal } from './terminal';
import { labelled, plain, wrap } from './text';

const routeWords: Readonly<Record<StoryRoute, string>> = {
  'device-manager': 'by Device Manager',
  'right-click': 'by right click on the INF',
  pnputil: 'by pnputil',
  dpinst: 'by DPInst',
};

/** What `story` shows a person: each scene with its window as text, and what the log says by then. */
export function storyText(story: Story, terminal: Terminal): string {
  const { colors, width } = terminal;
  const windows = findWindows(story.windows) ?? defaultWindows;
  const head = `${story.inf} on ${windows.name}, ${routeWords[story.route]}`;
  let logged = 0;
  const scenes = story.scenes.flatMap((scene, index) => {
    const log = story.log.slice(logged, scene.logEnd);
    logged = scene.logEnd;
    return ['', ...sceneLines(scene, index + 1, windowLines(scene.window, windows), log, terminal)];
  });
  const waits = story.answer === null && story.answers.length > 0;
  const lines = [
    colors.bold(wrap(head, width).join('\n')),
    ...scenes,
    ...(waits
      ? [
          '',
          ...wrap(
            `The story ends at its prompt. Go on with --answer ${story.answers.join(', or --answer ')}.`,
            width,
          ),
        ]
      : []),
    ...endingLines(story, width),
  ];
  return `${lines.join('\n')}\n`;
}

/** What came of it; of an installed driver that will not load also that, since installing is not loading. */
function endingLines({ result }: Story, width: number): readonly string[] {
  if (result === null) return [];
  const { outcome, explanation, willLoad } = result;
  const idle = outcome === 'installed' && !willLoad.ok;
  return [
    '',
    ...wrap(explanation, width),
    ...(idle ? wrap(`Installed, but will not load: ${willLoad.detail}`, width) : []),
  ];
}

function sceneLines(
  scene: Scene,
  number: number,
  window: readonly WindowLine[],
  log: string,
  terminal: Terminal,
): readonly string[] {
  const { colors, width } = terminal;
  const logLines = log.trim() === '' ? [] : log.trimEnd().split(/\r?\n/);
  return [
    // The log comes first: it was written before this scene was on the screen.
    ...logLines.map((line) => colors.dim(plain(line))),
    ...(logLines.length === 0 ? [] : ['']),
    colors.bold(labelled(`${number}.`, scene.title, width, 4)),
    ...indented(scene.explanation, width),
    ...window.flatMap((line) => frame(line, scene.window.kind === 'console', terminal)),
    ...indented(scene.action === null ? '' : `→ ${scene.action}`, width),
    ...scene.unconfirmed.map((text) => labelled('    Unconfirmed', text, width, 16)),
  ];
}

const indented = (text: string, width: number): readonly string[] =>
  text === '' ? [] : wrap(text, width - 4).map((line) => `    ${line}`);

/** One line of a window behind a rule; a console's lines keep their spaces. */
function frame(
  { role, text }: WindowLine,
  isConsole: boolean,
  { colors, width }: Terminal,
): readonly string[] {
  const shown = role === 'choice' ? `[${text}]` : text;
  const lines = isConsole ? [plain(shown)] : wrap(shown, width - 6);
  return lines.map((line) => `    │ ${role === 'caption' ? colors.bold(line) : line}`);
}
