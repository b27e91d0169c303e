import type { DialogStringId } from '../../shared/windows/dialog-strings';

/**
 * Words that begin a new line in `install2.png` and `tutorialwindowssecurityinstallwarning.png`. The widths of this
 * window's texts leave a pixel or two between a right and a wrong break, less than two renderings of the same font
 * differ; so its lines are laid out as pictured instead of measured anew.
 */
const lineStarts: Partial<Record<DialogStringId, readonly string[]>> = {
  'verify.dont-install-note': ['for your device'],
  'verify.install-note': ['disc. Unsigned', 'information.'],
  'verify.details': ['verifies who', 'install driver software from'],
  'help-link': ['safe to install'],
};

/** Cuts the text of row `id` into the lines that the pictures show; one line where no break is known. */
export function picturedLines(id: DialogStringId, text: string): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  for (const start of lineStarts[id] ?? []) {
    const at = rest.indexOf(` ${start}`);
    if (at < 0) continue;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest];
}
