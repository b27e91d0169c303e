// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { z } from 'zod';
import { PromptDialog } from '../../../renderer/dialogs';
import type { promptAnswerSchema, promptSchema } from '../../../shared/model/simulation';
import type { Prompt, PromptAnswer } from '../../../shared/model/staging';
import { trustPrompt, unverifiedPrompt } from './prompt';

afterEach(cleanup);

function show(prompt: Prompt, onHelp?: () => void) {
  const onAnswer = vi.fn<(answer: PromptAnswer) => void>();
  render(<PromptDialog prompt={prompt} onAnswer={onAnswer} {...(onHelp && { onHelp })} />);
  return { onAnswer, user: userEvent.setup() };
}
const button = (name: string) => screen.getByRole('button', { name });
const answers = (onAnswer: ReturnType<typeof show>['onAnswer']) =>
  onAnswer.mock.calls.map(([answer]) => answer);

it('when a prompt crosses the JSON contract then its type is the one the dialogs take', () => {
  expectTypeOf<z.infer<typeof promptSchema>>().toExtend<Prompt>();
  expectTypeOf<z.infer<typeof promptAnswerSchema>>().toEqualTypeOf<PromptAnswer>();
});

describe.each(['vista', '7', '8', '10', '11'] as const)('publisher question of family %s', (family) => {
  const prompt = trustPrompt({ family });

  it('when it opens then it says the literal strings and is named and described for screen readers', () => {
    show(prompt);
    const dialog = screen.getByRole('alertdialog', {
      name: 'Would you like to install this device software?',
    });
    const described = (dialog.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual([
      'Name: Fabrikam Sound ControllerPublisher: Fabrikam',
      'You should only install driver software from publishers you trust.  How can I decide which device software is safe to install?',
    ]);
    expect(within(dialog).getByText('Windows Security')).toBeDefined();
    expect(screen.getByRole('checkbox', { name: 'Always trust software from "Fabrikam".' })).toHaveProperty(
      'checked',
      false,
    );
    expect(button('Install')).toBeDefined();
  });

  it("when it opens then Don't Install has the focus and Enter answers with it", async () => {
    const { onAnswer, user } = show(prompt);
    expect(document.activeElement).toBe(button("Don't Install"));
    await user.keyboard('{Enter}');
    expect(answers(onAnswer)).toEqual(['dont-install']);
  });

  it('when Tab goes round then it visits link, check box, Install and comes back, and Shift+Tab goes the other way', async () => {
    const { user } = show(prompt);
    const stops = [
      screen.getByRole('link'),
      screen.getByRole('checkbox'),
      button('Install'),
      button("Don't Install"),
    ];
    for (const stop of stops) {
      await user.tab();
      expect(document.activeElement).toBe(stop);
    }
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(button('Install'));
  });

  it.each([
    ['i', 'install'],
    ['{Alt>}i{/Alt}', 'install'],
    ['I', 'install'],
    ['ai', 'install-always-trust'],
    ['{Alt>}a{/Alt}{Alt>}i{/Alt}', 'install-always-trust'],
    ['aai', 'install'],
    ['n', 'dont-install'],
    ['an', 'dont-install'],
    ['{Alt>}n{/Alt}', 'dont-install'],
    ['{Escape}', 'dont-install'],
    ['{Alt>}{F4}{/Alt}', 'dont-install'],
    [' ', 'dont-install'],
  ] as const)('when a person types %s then the answer is %s', async (keys, answer) => {
    const { onAnswer, user } = show(prompt);
    await user.keyboard(keys);
    expect(answers(onAnswer)).toEqual([answer]);
  });

  it('when the mouse ticks the box and presses Install then the publisher is trusted from now on', async () => {
    const { onAnswer, user } = show(prompt);
    await user.click(screen.getByRole('checkbox'));
    await user.click(button('Install'));
    expect(answers(onAnswer)).toEqual(['install-always-trust']);
  });

  it('when Enter is pressed on the check box then the default answers and the box stays', async () => {
    const { onAnswer, user } = show(prompt);
    screen.getByRole('checkbox').focus();
    await user.keyboard('{Enter}');
    expect(answers(onAnswer)).toEqual(['dont-install']);
  });

  it('when the close box is pressed then nothing is installed', async () => {
    const { onAnswer, user } = show(prompt);
    await user.click(button('Close'));
    expect(answers(onAnswer)).toEqual(['dont-install']);
  });
});

describe.each(['vista', '7', '8', '10', '11'] as const)('unverified publisher of family %s', (family) => {
  const prompt = unverifiedPrompt({ family });
  const link1 = () => screen.getByRole('button', { name: /^Don't install this driver software/ });
  const link2 = () => screen.getByRole('button', { name: /^Install this driver software anyway/ });

  it('when it opens then it names itself by its banner, shows two command links and no details', () => {
    show(prompt);
    screen.getByRole('alertdialog', { name: "Windows can't verify the publisher of this driver software" });
    expect(link1().textContent).toContain(
      "You should check your manufacturer's website for updated driver software for your device.",
    );
    expect(link2().textContent).toContain(
      "Only install driver software obtained from your manufacturer's website or disc. Unsigned software from other sources may harm your computer or steal information.",
    );
    expect(button('See details').getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('link')).toBeNull();
    expect(document.activeElement).toBe(link1());
  });

  it.each([
    ['{Enter}', 'dont-install'],
    ['i', 'install-anyway'],
    ['{Alt>}i{/Alt}', 'install-anyway'],
    ['n', 'dont-install'],
    ['{ArrowDown}{Enter}', 'install-anyway'],
    ['{ArrowUp}{Enter}', 'install-anyway'],
    ['{ArrowDown}{ArrowDown}{Enter}', 'dont-install'],
    ['{ArrowDown} ', 'install-anyway'],
    ['{Escape}', 'dont-install'],
    ['{Alt>}{F4}{/Alt}', 'dont-install'],
  ] as const)('when a person types %s then the answer is %s', async (keys, answer) => {
    const { onAnswer, user } = show(prompt);
    await user.keyboard(keys);
    expect(answers(onAnswer)).toEqual([answer]);
  });

  it('when d is pressed then details open with text and link, and close again', async () => {
    const { onAnswer, user } = show(prompt);
    await user.keyboard('d');
    expect(button('Hide details').getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/does not have a valid digital signature/).closest('p')?.textContent).toBe(
      "The driver software you're attempting to install does not have a valid digital signature that verifies who published it, and could potentially be malicious software.  You should only install driver software from publishers you trust.  How can I decide which device software is safe to install?",
    );
    await user.keyboard('{Alt>}d{/Alt}');
    expect(button('See details')).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
    expect(answers(onAnswer)).toEqual([]);
  });

  it('when Tab goes round then it visits links, expander and, only while details are open, the help link', async () => {
    const { user } = show(prompt);
    const visit = async (stops: readonly HTMLElement[]) => {
      for (const stop of stops) {
        await user.tab();
        expect(document.activeElement).toBe(stop);
      }
    };
    await visit([link2(), button('See details'), link1()]);
    await user.keyboard('d');
    await visit([screen.getByRole('link'), link1(), link2(), button('Hide details')]);
  });

  it('when arrows are pressed away from the command links then focus stays', async () => {
    const { user } = show(prompt);
    await user.keyboard('d{ArrowDown}');
    expect(document.activeElement).toBe(button('Hide details'));
  });
});

describe('a modal prompt', () => {
  it('when several answers arrive then only the first counts', async () => {
    const { onAnswer, user } = show(trustPrompt());
    await user.keyboard('i{Escape}n');
    await user.dblClick(button('Install'));
    expect(answers(onAnswer)).toEqual(['install']);
  });

  it('when a key is still held down from before then it does not answer', async () => {
    const { onAnswer } = show(trustPrompt());
    for (const key of ['Enter', 'Escape', 'i']) {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, repeat: true, bubbles: true, cancelable: true }),
      );
    }
    expect(answers(onAnswer)).toEqual([]);
  });

  it('when Ctrl+letter or an unknown letter is pressed then nothing is answered and the app behind hears nothing', async () => {
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    const { onAnswer, user } = show(trustPrompt());
    await user.keyboard('{Control>}i{/Control}x7{ArrowDown}');
    window.removeEventListener('keydown', heard);
    expect(answers(onAnswer)).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
  });

  it('when focus has fallen to the page then keys still answer', async () => {
    const { onAnswer, user } = show(trustPrompt());
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Enter}');
    expect(answers(onAnswer)).toEqual(['dont-install']);
  });

  it('when ground or text is clicked then focus stays on the default', async () => {
    const { user } = show(trustPrompt());
    await user.click(screen.getByText('Would you like to install this device software?'));
    expect(document.activeElement).toBe(button("Don't Install"));
  });

  it('when the prompt names Install as default then Install has the focus', () => {
    show(trustPrompt({ defaultAnswer: 'install' }));
    expect(document.activeElement).toBe(button('Install'));
  });
});

describe('a run with several prompts', () => {
  function showRun(first: Prompt) {
    const onAnswer = vi.fn<(answer: PromptAnswer) => void>();
    const { rerender } = render(<PromptDialog prompt={first} onAnswer={onAnswer} />);
    const next = (prompt: Prompt) => rerender(<PromptDialog prompt={prompt} onAnswer={onAnswer} />);
    return { onAnswer, next, user: userEvent.setup() };
  }

  it('when the next question says the same then it opens fresh and can be answered', async () => {
    const { onAnswer, next, user } = showRun(trustPrompt());
    await user.keyboard('ai');
    next(trustPrompt());
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', false);
    expect(document.activeElement).toBe(button("Don't Install"));
    await user.keyboard('{Enter}');
    expect(answers(onAnswer)).toEqual(['install-always-trust', 'dont-install']);
  });

  it('when the next question comes before an answer then it replaces the first, help page and all', async () => {
    const { next, user } = showRun(trustPrompt());
    await user.click(screen.getByRole('link'));
    next(trustPrompt({ publisher: 'Contoso' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button("Don't Install"));
  });

  it('when the open question is read again then ticks and focus stay', async () => {
    const { next, user } = showRun(trustPrompt());
    await user.keyboard('a');
    next(trustPrompt());
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', true);
    expect(document.activeElement).toBe(screen.getByRole('checkbox'));
  });
});

describe('the help link', () => {
  it('when it is followed then our page opens over the prompt, keys close it, and focus returns', async () => {
    const { onAnswer, user } = show(trustPrompt());
    await user.click(screen.getByRole('link'));
    const page = screen.getByRole('dialog', { name: 'Which device software is safe to install?' });
    expect(page.contains(document.activeElement)).toBe(true);
    await user.keyboard('ain');
    await user.tab();
    expect(page.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('link'));
    expect(answers(onAnswer)).toEqual([]);
    await user.keyboard(' ');
    expect(screen.getByRole('dialog')).toBeDefined();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('when the host takes help over then it is called and no page opens', async () => {
    const onHelp = vi.fn();
    const { user } = show(trustPrompt(), onHelp);
    await user.click(screen.getByRole('link'));
    expect(onHelp).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('hostile names', () => {
  it('when a name holds markup, marks of ours or control characters then they are shown, not obeyed', () => {
    const name = '<img src=x onerror=alert(1)>&Install{publisher}\n\u202e$&';
    show(trustPrompt({ deviceName: name, publisher: name }));
    const shown = name.replace('\n', '␊');
    expect(document.querySelector('img')).toBeNull();
    expect([...document.querySelectorAll('bdi')].map((part) => part.textContent)).toEqual([
      shown,
      shown,
      shown,
    ]);
    expect(screen.getByRole('checkbox', { name: `Always trust software from "${shown}".` })).toBeDefined();
    expect([...document.querySelectorAll('.win-access-key')].map((key) => key.textContent)).toEqual([
      'A',
      'I',
      'n',
    ]);
  });

  it('when names are empty then their lines stay, when there are none then lines and check box are left out', () => {
    show(trustPrompt({ deviceName: '', publisher: '' }));
    expect(screen.getByText(/^Publisher:/)).toBeDefined();
    expect(screen.getByRole('checkbox', { name: 'Always trust software from "".' })).toBeDefined();
    cleanup();
    show(trustPrompt({ deviceName: null, publisher: null }));
    expect(screen.queryByText(/^Publisher:/)).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('when any name comes then the dialog keeps its name and its three buttons', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        show(trustPrompt({ deviceName: name, publisher: name }));
        const dialog = screen.getByRole('alertdialog', {
          name: 'Would you like to install this device software?',
        });
        expect(within(dialog).getAllByRole('button')).toHaveLength(3);
        cleanup();
      }),
      { numRuns: 30 },
    );
  });
});
