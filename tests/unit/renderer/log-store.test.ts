import { describe, expect, it } from 'vitest';
import { nextFreshFrom } from '../../../renderer/stores/log';

describe('nextFreshFrom', () => {
  it('when the log grew then the new part begins where the seen part ends', () => {
    expect(nextFreshFrom('abc', null, 'abcdef')).toBe(3);
  });
  it('when it grew again before anybody looked then the older beginning stays', () => {
    expect(nextFreshFrom('abcdef', 3, 'abcdefghi')).toBe(3);
  });
  it('when nothing changed then what is new stays new', () => {
    expect(nextFreshFrom('abc', 1, 'abc')).toBe(1);
  });
  it('when the file was replaced then no part counts as new', () => {
    expect(nextFreshFrom('abc', 1, 'xyz and more')).toBeNull();
    expect(nextFreshFrom('abc', null, 'a')).toBeNull();
  });
});
