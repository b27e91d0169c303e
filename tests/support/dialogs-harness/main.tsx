/** A page with one prompt at its top left corner: as JSON in `#prompt=`, with `&scale=` in percent and `&theme=`. */
import { createRoot } from 'react-dom/client';
import { dialogScales, PromptDialog } from '../../../renderer/dialogs';
import { promptSchema } from '../../../shared/model/simulation';
import './harness.css';

const query = new URLSearchParams(location.hash.slice(1));
const prompt = promptSchema.parse(JSON.parse(query.get('prompt') ?? 'null'));

const scale = dialogScales.find((known) => String(known) === query.get('scale')) ?? 100;
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <PromptDialog
    prompt={prompt}
    scale={scale}
    theme={theme}
    onAnswer={(answer) => {
      const answers = document.body.dataset.answers;
      document.body.dataset.answers = answers === undefined ? answer : `${answers} ${answer}`;
    }}
  />,
);
