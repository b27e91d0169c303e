// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PromptStage } from '../../../renderer/prompts/prompt-stage';
import { unverifiedPrompt } from '../dialogs/prompt';

afterEach(cleanup);
// The stage loads the reproduced windows with the first prompt; finding them must not race with that.
beforeAll(() => import('../../../renderer/dialogs'), 60_000);

describe('the note beside a prompt', () => {
  it('when F6 is pressed, then the keyboard reaches what is unconfirmed, and comes back to the button it left', async () => {
    const onAnswer = vi.fn();
    const user = userEvent.setup();
    render(<PromptStage prompt={unverifiedPrompt({ family: '8' })} onAnswer={onAnswer} />);
    const link = await screen.findByRole('button', { name: /^Don't install this driver software/ });
    expect(document.activeElement).toBe(link);
    await user.keyboard('{F6}');
    expect(document.activeElement?.textContent).toMatch(/unconfirmed details of this window$/);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(link);
    expect(onAnswer).not.toHaveBeenCalled();
  });

  it('when a scale is chosen, then the window is drawn in it', async () => {
    render(<PromptStage prompt={unverifiedPrompt({ family: '10' })} onAnswer={() => {}} />);
    const dialog = await screen.findByRole('alertdialog');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Display scale' }), '150 %');
    expect(dialog.style.getPropertyValue('--scale')).toBe('1.5');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Dark title bar' }));
    expect(screen.getByText(/dark title bar of Windows 10 1809/)).toBeTruthy();
  });

  it('when a family has no dark windows, then none is offered', async () => {
    render(<PromptStage prompt={unverifiedPrompt({ family: '7' })} onAnswer={() => {}} />);
    await screen.findByRole('alertdialog');
    expect(screen.queryByRole('checkbox', { name: 'Dark title bar' })).toBeNull();
  });
});
