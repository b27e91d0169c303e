import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesAt } from '../../../renderer/dialogs/scale';
import { dialogLooks, unconfirmedTraits } from '../../../shared/windows/dialog-looks';

const folder = new URL('../../../renderer/dialogs/styles/', import.meta.url);
const sheets = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const prompts = readFileSync(new URL('../../../renderer/dialogs/look-variables.ts', import.meta.url), 'utf8');

describe('the looks', () => {
  it.each(Object.entries(dialogLooks))(
    'when %s is drawn, then each trait names its source',
    (family, look) => {
      expect(look.family).toBe(family);
      for (const [name, trait] of Object.entries(look)) {
        if (typeof trait === 'string' || trait === null) continue;
        expect(trait.source, name).toMatch(/\S/);
        // Only the pictured families can claim a picture as proof.
        if (trait.confirmed) expect(['vista', '7', '11'], name).toContain(family);
      }
    },
  );

  it('when nothing of a window is pictured, then each such trait is told once, with its reason', () => {
    expect(unconfirmedTraits(dialogLooks['7'], ['frame', 'button'])).toEqual([]);
    expect(unconfirmedTraits(dialogLooks['11'], ['frame', 'darkTitleBar'])).toHaveLength(1);
    expect(unconfirmedTraits(dialogLooks['8'], ['darkTitleBar'])).toEqual([]);
    expect(unconfirmedTraits(dialogLooks.vista, ['frame', 'titleBar', 'arrow'])).toEqual([
      'Windows Vista, window border and title bar: carried over from Windows 7; no picture of Windows Vista is known.',
    ]);
  });
});

describe('the style sheets', () => {
  it('when a sheet uses a variable, then another sheet or the look defines it', () => {
    const text = sheets.join('\n');
    const defined = new Set([...text.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '');
    const byLook = (name: string) =>
      prompts.includes(`'${name}'`) ||
      new RegExp(`stateVariables\\('${name.slice(2).replace(/-(face|edge)$/, '')}'`).test(prompts);
    expect(used.filter((name) => !defined.has(name) && !byLook(name))).toEqual([]);
  });
});

describe('the scales', () => {
  it('when the scale grows, then lines grow', () => {
    expect([100, 125, 150, 200].map((scale) => linesAt(scale as 100).text)).toEqual([15, 20, 25, 32]);
  });
});
