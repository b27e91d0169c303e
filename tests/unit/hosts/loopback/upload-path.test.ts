import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUploadPath } from '../../../../electron/hosts/loopback/upload-path';

it('when a path is well formed, then its segments come out decoded', () => {
  expect(decodeUploadPath('Ger%C3%A4t/x64/foo%20bar.sys', 'linux')).toEqual(['Gerät', 'x64', 'foo bar.sys']);
});

it.each([
  '',
  '.',
  '..',
  '../x',
  'a/../b',
  'a//b',
  '/a',
  'a/',
  '%2e%2e/x',
  '%2E%2E',
  '..%2fx',
  'a%2f..%2fb',
  'a%5c..%5cb',
  'a%00b',
  'a%0ab',
  '%ff',
  '%',
  'x'.repeat(256),
  `${'a/'.repeat(40)}b`,
])('when the path is %j, then it is refused', (path) => {
  expect(decodeUploadPath(path, 'linux')).toBeNull();
});

it.each(['C%3A', 'a%3Astream', 'con', 'NUL.txt', 'com1', 'a.', 'a%20', 'a%3F'])(
  'when the host is Windows and the path is %j, then it is refused there only',
  (path) => {
    expect(decodeUploadPath(path, 'win32')).toBeNull();
    expect(decodeUploadPath(path, 'linux')).not.toBeNull();
  },
);

it('when anything at all is sent, then no accepted segment can leave its folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (path) => {
      for (const segment of decodeUploadPath(path, 'win32') ?? []) {
        expect(segment).not.toMatch(/[/\\:]|^\.{0,2}$/);
      }
    }),
  );
});

it('when a real file name is encoded as the page does it, then it comes back unchanged', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(name, (text) => {
      fc.pre(/^[^/\\\p{Cc}\p{Cs}]+$/u.test(text) && text !== '.' && text !== '..');
      expect(decodeUploadPath(encodeURIComponent(text), 'linux')).toEqual([text]);
    }),
  );
});
