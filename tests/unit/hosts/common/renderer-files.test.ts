import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openRendererFiles } from '../../../../electron/hosts/common/renderer-files';
import { tempFolder } from '../../../support/temp-folder';

function builtPage(): string {
  const folder = join(tempFolder(), 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<meta content="__CSP_NONCE__"><script nonce="__CSP_NONCE__">');
  writeFileSync(join(folder, 'assets', 'main.js'), 'run()');
  writeFileSync(join(folder, '..', 'secret.txt'), 'secret');
  return folder;
}

it('when the page is asked for, then each answer has a nonce of its own, in the text and in the policy', async () => {
  const files = await openRendererFiles(builtPage());
  const [first, second] = [await files.get('/'), await files.get('/index.html')];
  const nonceOf = (text: string | undefined): string => /content="([^"]+)"/.exec(text ?? '')?.[1] ?? '';
  const nonce = nonceOf(first?.body.toString());
  expect(first?.body.toString()).toBe(`<meta content="${nonce}"><script nonce="${nonce}">`);
  expect(first?.headers['Content-Security-Policy']).toContain(`'nonce-${nonce}'`);
  expect(nonceOf(second?.body.toString())).not.toBe(nonce);
});

it('when the policy is read, then scripts come from the app only and nothing is inline', async () => {
  const files = await openRendererFiles(builtPage());
  const policy = (await files.get('/'))?.headers['Content-Security-Policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toMatch(/https?:/);
});

it('when a file of the page is asked for, then it comes with its type and nosniff', async () => {
  const files = await openRendererFiles(builtPage());
  const served = await files.get('/assets/main.js');
  expect(served?.body.toString()).toBe('run()');
  expect(served?.headers).toMatchObject({
    'Content-Type': 'text/javascript; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
});

it.each(['/../secret.txt', '/assets/../../secret.txt', '/..%2fsecret.txt', '/assets', '//index.html', ''])(
  'when %j is asked for, then there is nothing',
  async (path) => {
    const files = await openRendererFiles(builtPage());
    expect(await files.get(path)).toBeNull();
  },
);
