import { describe, expect, it } from 'vitest';
import { nextPlace } from '../../../renderer/matrix/use-grid-keys';

describe('nextPlace', () => {
  it.each([
    ['ArrowDown', false, [3, 1]],
    ['ArrowUp', false, [1, 1]],
    ['ArrowLeft', false, [2, 0]],
    ['ArrowRight', false, [2, 2]],
    ['PageDown', false, [11, 1]],
    ['PageUp', false, [0, 1]],
    ['Home', false, [2, 0]],
    ['End', false, [2, 3]],
    ['Home', true, [0, 0]],
    ['End', true, [11, 3]],
  ])('when %s is pressed (ctrl: %s) then it leads to %j', (key, ctrl, [row, column]) => {
    expect(nextPlace(key, ctrl, { row: 2, column: 1 }, 12, 4)).toEqual({ row, column });
  });

  it('when the edge is reached then the place stays', () => {
    expect(nextPlace('ArrowUp', false, { row: 0, column: 0 }, 1, 1)).toEqual({ row: 0, column: 0 });
    expect(nextPlace('ArrowRight', false, { row: 0, column: 0 }, 1, 1)).toEqual({ row: 0, column: 0 });
  });

  it('when the key means nothing here then it is left to others', () => {
    expect(nextPlace('a', false, { row: 0, column: 0 }, 2, 2)).toBeNull();
  });
});
