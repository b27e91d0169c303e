import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choose,
  chooseAll,
  noSelection,
  prune,
  type Selection,
  step,
  toggle,
} from '../../../renderer/trust/selection';

const keys = ['a', 'b', 'c', 'd', 'e'];
const plain = { shift: false, ctrl: false };
const shift = { shift: true, ctrl: false };
const ctrl = { shift: false, ctrl: true };
const chosen = (selection: Selection) => [...selection.selected].sort().join('');

describe('selection', () => {
  it('when a row is clicked then it alone is selected', () => {
    expect(chosen(choose(choose(noSelection, keys, 'a', plain), keys, 'c', plain))).toBe('c');
  });

  it('when a row is clicked with Shift then the range from the anchor is, in both directions', () => {
    const from = choose(noSelection, keys, 'c', plain);
    const down = choose(from, keys, 'e', shift);
    expect(chosen(down)).toBe('cde');
    expect(chosen(choose(down, keys, 'a', shift))).toBe('abc');
  });

  it('when a row is clicked with Ctrl, or its box, then only its own state turns', () => {
    const two = choose(choose(noSelection, keys, 'a', plain), keys, 'd', ctrl);
    expect(chosen(two)).toBe('ad');
    expect(chosen(toggle(two, 'a'))).toBe('d');
  });

  it('when Ctrl and Shift are held then the range is added', () => {
    const start = choose(choose(noSelection, keys, 'a', plain), keys, 'c', ctrl);
    expect(chosen(choose(start, keys, 'd', { shift: true, ctrl: true }))).toBe('acd');
  });

  it('when the arrows move then the selection follows, but not with Ctrl, and never leaves the list', () => {
    const first = step(noSelection, keys, 1, plain);
    expect([first.active, chosen(first)]).toEqual(['a', 'a']);
    const walked = step(step(first, keys, 1, ctrl), keys, 1, ctrl);
    expect([walked.active, chosen(walked)]).toEqual(['c', 'a']);
    expect(step(walked, keys, Number.POSITIVE_INFINITY, plain).active).toBe('e');
    expect(chosen(step(first, keys, Number.POSITIVE_INFINITY, shift))).toBe('abcde');
    expect(step(noSelection, [], 1, plain)).toBe(noSelection);
  });

  it('when the active row disappears then the one in its place becomes active', () => {
    const before = choose(chooseAll(noSelection, keys), keys, 'e', plain);
    const after = prune(before, keys, ['a', 'b']);
    expect([after.active, chosen(after), after.anchor]).toEqual(['b', '', null]);
    expect(prune(choose(noSelection, keys, 'b', plain), keys, ['a', 'c', 'd']).active).toBe('c');
    expect(prune(before, keys, []).active).toBeNull();
  });

  it('when anything is done in any order then only rows in sight are selected or active', () => {
    const action = fc.oneof(
      fc.record({ key: fc.constantFrom(...keys), shift: fc.boolean(), ctrl: fc.boolean() }),
      fc.record({ by: fc.integer({ min: -9, max: 9 }), shift: fc.boolean(), ctrl: fc.boolean() }),
      fc.record({ left: fc.subarray(keys) }),
    );
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        let sight: readonly string[] = keys;
        let selection: Selection = noSelection;
        for (const each of actions) {
          if ('left' in each) {
            selection = prune(selection, sight, each.left);
            sight = each.left;
          } else if ('by' in each) selection = step(selection, sight, each.by, each);
          else if (sight.includes(each.key)) selection = choose(selection, sight, each.key, each);
          for (const key of selection.selected) expect(sight).toContain(key);
          if (selection.active !== null) expect(sight).toContain(selection.active);
        }
      }),
    );
  });
});
