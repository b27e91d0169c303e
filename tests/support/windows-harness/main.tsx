/** A page with windows of a story below each other: as JSON in `#scenes=`, with `&windows=` by id and `&scale=` in percent. */
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { dialogScales } from '../../../renderer/dialogs';
import { SceneWindow } from '../../../renderer/windows';
import { storyWindowSchema } from '../../../shared/model/story';
import { findWindows } from '../../../shared/windows/versions';
import '../dialogs-harness/harness.css';

const query = new URLSearchParams(location.hash.slice(1));
const scenes = z.array(storyWindowSchema).parse(JSON.parse(query.get('scenes') ?? 'null'));
const windows = findWindows(query.get('windows') ?? '');
const scale = dialogScales.find((known) => String(known) === query.get('scale')) ?? 100;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
if (windows === null) throw new Error(`no Windows release ${query.get('windows')}`);
createRoot(root).render(
  <main>
    {scenes.map((window, index) => (
      <SceneWindow key={index} window={window} windows={windows} scale={scale} />
    ))}
  </main>,
);
