import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatLink,
  parseLink,
  pastedLink,
  plainLink,
  type StoryLink,
} from '../../../../renderer/story/link';
import { storyRoutes } from '../../../../shared/model/choices';
import { promptAnswerSchema } from '../../../../shared/model/simulation';
import { windowsVersions } from '../../../../shared/windows/versions';

const orNull = <T>(values: readonly T[]) => fc.constantFrom<T | null>(null, ...values);

const links: fc.Arbitrary<StoryLink> = fc
  .record({
    route: orNull(storyRoutes),
    answer: orNull(promptAnswerSchema.options),
    row: orNull(windowsVersions),
    user: orNull(['admin', 'standard'] as const),
    scene: fc.option(fc.string({ minLength: 1, unit: 'binary' })),
    nth: fc.nat(4),
  })
  .map(({ row, nth, ...link }) => ({
    ...link,
    windows: row?.id ?? null,
    architecture: row?.architectures[nth] ?? null,
  }));

describe('links to scenes', () => {
  it('when a link is written and read then it is the same', () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(parseLink(formatLink(link))).toEqual({ link, unknown: [] });
      }),
    );
  });

  it('when any text is read then it is a link that can be written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { link } = parseLink(`#/story?${text}`);
        expect(parseLink(formatLink(link)).link).toEqual(link);
      }),
    );
  });

  it('when parts mean nothing then they are named, and the rest counts', () => {
    const { link, unknown } = parseLink('#/story?route=by-post&windows=7&arch=arm64&user=guest&scene=uac');
    expect(link).toEqual({ ...plainLink, windows: '7', scene: 'uac' });
    expect(unknown).toEqual(['route=by-post', 'arch=arm64', 'user=guest']);
  });

  it('when an architecture is named without a Windows then it is left out', () => {
    expect(parseLink('#/story?arch=amd64')).toEqual({ link: plainLink, unknown: ['arch=amd64'] });
  });

  it('when nothing is named then the address is the bare page', () => {
    expect(formatLink(plainLink)).toBe('#/story');
    expect(parseLink('#/story')).toEqual({ link: plainLink, unknown: [] });
  });

  it('when a whole address is pasted then the part within the page is taken', () => {
    expect(pastedLink(' http://127.0.0.1:4711/#/story?scene=uac\n')).toBe('#/story?scene=uac');
    expect(pastedLink('http://127.0.0.1:4711/#/matrix')).toBeNull();
  });
});
