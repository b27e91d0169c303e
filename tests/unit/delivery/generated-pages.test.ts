import { expect, it } from 'vitest';
import { codesPage } from '../../../build/docs/pages/codes-page';
import { unconfirmedPage } from '../../../build/docs/pages/unconfirmed-page';

/** `npm run docs` writes these pages anew; a table that changed without them fails here. */
it.each([
  ['codes.md', codesPage],
  ['unconfirmed.md', unconfirmedPage],
] as const)('when a table has changed, then %s tells it', async (name, write) => {
  const text = write();
  expect(text.length).toBeGreaterThan(2000);
  expect(text).not.toMatch(/undefined|\[object /);
  await expect(text).toMatchFileSnapshot(`../../../build/docs/${name}`);
});
