import { describe, expect, it } from 'vitest';
import { provedByText } from '../../../electron/inspection/find-alterations';
import { listing } from '../../support/listing';
import { toEnd } from '../../support/steps';

const MiB = 1024 ** 2;
const unlisted = listing('AA'.repeat(32), 'acme.inf');

describe('provedByText', () => {
  it.each([
    ['line feeds', '\n'],
    ['carriage returns', '\r'],
    ['percent signs', '%'],
    ['quotes', '"'],
  ])('when an INF is 15 MiB of %s, then what is hashed is bounded, step by step', (_, text) => {
    const { value: alterations, steps } = toEnd(provedByText(Buffer.alloc(15 * MiB, text), unlisted));
    expect(alterations).toEqual([]);
    expect(steps.length).toBeGreaterThan(4);
    expect(steps.reduce((all, each) => all + each, 0)).toBeLessThanOrEqual(512 * MiB);
    expect(Math.max(...steps)).toBeLessThanOrEqual(4 * MiB);
  });
});
