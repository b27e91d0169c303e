import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changedPixels } from '../../support/changed-pixels';
import { readPng } from '../../support/read-png';

const docs = fileURLToPath(new URL('../../../build/docs', import.meta.url));
const walks = fileURLToPath(new URL('../../e2e/guide-pictures.spec.ts', import.meta.url));

const pages = readdirSync(docs).filter((name) => name.endsWith('.md'));
const linksOf = (name: string) =>
  [...readFileSync(join(docs, name), 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].flatMap(
    ([, target]) => target ?? [],
  );
const pictures = pages.flatMap(linksOf).filter((target) => /\.(png|svg)$/.test(target));

describe('the guides', () => {
  it('when a page or picture is linked, then it is there', () => {
    const local = pages.flatMap((name) => linksOf(name).map((target) => ({ name, target })));
    expect(local.filter(({ target }) => !/^https?:/.test(target) && !existsSync(join(docs, target)))).toEqual(
      [],
    );
  });

  it('when a picture is there, then a page shows it, and a walk through the app takes it unless it is drawn', () => {
    const there = readdirSync(join(docs, 'pictures')).map((name) => `pictures/${name}`);
    expect([...pictures].sort()).toEqual(there.sort());
    const photographs = there.filter((name) => name.endsWith('.png'));
    const taken = [...readFileSync(walks, 'utf8').matchAll(/takePicture\(page, '([^']+)'/g)];
    expect(taken.map(([, name]) => `pictures/${name}.png`).sort()).toEqual(photographs);
  });

  it('when a picture is compared, then anti-aliasing is nothing, and a word or another size is something', () => {
    const picture = readPng(readFileSync(join(docs, 'pictures', 'qa-matrix.png')));
    const { width, height, rgba } = picture;
    const altered = (alter: (value: number, at: number) => number) => ({ ...picture, rgba: rgba.map(alter) });
    expect(
      changedPixels(
        picture,
        altered((value) => value ^ 3),
      ),
    ).toBe(0);
    // A word of 60 by 12 pixels.
    const isWord = (at: number) => at % (width * 4) < 240 && at < 12 * width * 4;
    expect(
      changedPixels(
        picture,
        altered((value, at) => (isWord(at) ? value ^ 128 : value)),
      ),
    ).toBe(720);
    expect(changedPixels(picture, { width: width + 1, height, rgba })).toBe((width + 1) * height);
  });

  it('when somebody looks for a page, then the list of pages names it', () => {
    const listed = new Set(linksOf('README.md'));
    expect(pages.filter((name) => name !== 'README.md' && !listed.has(name))).toEqual([]);
  });
});
