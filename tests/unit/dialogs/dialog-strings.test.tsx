// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { PromptDialog } from '../../../renderer/dialogs';
import type { Prompt } from '../../../shared/model/staging';
import { dialogStrings } from '../../../shared/windows/dialog-strings';
import { trustPrompt, unverifiedPrompt } from './prompt';

afterEach(cleanup);

/** What a row of the table reads like on the screen. */
const shown = (id: string, values: Readonly<Record<string, string>> = {}) => {
  const text = dialogStrings.find((row) => row.id === id)?.text ?? '';
  return text.replaceAll('&', '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
};
const squeezed = (text: string) => text.replace(/\s+/g, '');

function textOf(prompt: Prompt): string {
  render(<PromptDialog prompt={prompt} onAnswer={() => {}} />);
  return screen.getByRole('alertdialog').textContent ?? '';
}

const values = { deviceName: 'Fabrikam Sound Controller', publisher: 'Fabrikam' };

describe.each(['vista', '7', '8', '10', '11'] as const)('the strings of family %s', (family) => {
  it('when the publisher question is open, then it shows its strings and no other', () => {
    const ids = [
      'caption',
      'trust.instruction',
      'trust.name',
      'trust.publisher',
      'trust.always',
      'trust.install',
    ];
    const rows = [...ids, 'trust.dont-install', 'trust.footer', 'help-link'];
    expect(textOf(trustPrompt({ family }))).toBe(rows.map((id) => shown(id, values)).join(''));
  });

  it('when the warning is open, then it shows its strings and no other, with and without details', async () => {
    const links = ['caption', 'verify.banner', 'verify.dont-install', 'verify.dont-install-note'];
    const rows = [...links, 'verify.install', 'verify.install-note'];
    const closed = [...rows, 'verify.see-details'];
    expect(squeezed(textOf(unverifiedPrompt({ family })))).toBe(
      squeezed(closed.map((id) => shown(id)).join('')),
    );
    await userEvent.keyboard('d');
    const open = [...rows, 'verify.hide-details', 'verify.details', 'help-link'];
    expect(squeezed(screen.getByRole('alertdialog').textContent ?? '')).toBe(
      squeezed(open.map((id) => shown(id)).join('')),
    );
  });
});

describe('the table of strings', () => {
  it('when a row is added, then its id is new in its language and its text stands in no other row', () => {
    const ids = dialogStrings.map(({ id, language }) => `${language} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    const texts = dialogStrings.map(({ text, language }) => `${language} ${text}`);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
