import { expect, it } from 'vitest';
import { groupFiles, listFiles } from '../../../../electron/hosts/bridge/group-files';

const found = (path: string) => ({ path, file: new File([], path.split('/').at(-1) ?? '') });
const shape = (paths: readonly string[]) =>
  groupFiles(paths.map(found)).map(({ name, files }) => [name, files.map(({ path }) => path)]);

it('when a folder is dropped, then it is one source', () => {
  expect(shape(['a/a.inf', 'a/x64/a.sys'])).toEqual([['a', ['a/a.inf', 'a/x64/a.sys']]]);
});

it('when an INF comes with loose files, then they are one source named after the INF', () => {
  expect(shape(['a.cat', 'A.INF', 'a.sys'])).toEqual([['A.INF', ['a.cat', 'A.INF', 'a.sys']]]);
});

it('when archives and folders come together, then each is a source of its own', () => {
  expect(shape(['a.zip', 'b.CAB', 'c.7z', 'd/d.inf']).map(([name]) => name)).toEqual([
    'a.zip',
    'b.CAB',
    'c.7z',
    'd',
  ]);
});

it('when an archive lies beside an INF, then it does not become part of that package', () => {
  expect(shape(['a.inf', 'a.sys', 'b.zip'])).toEqual([
    ['a.inf', ['a.inf', 'a.sys']],
    ['b.zip', ['b.zip']],
  ]);
});

it('when certificates are chosen, then each is a source of its own', () => {
  expect(shape(['a.cer', 'b.cer'])).toEqual([
    ['a.cer', ['a.cer']],
    ['b.cer', ['b.cer']],
  ]);
});

it('when a folder input gives files, then their places in the folder are kept', () => {
  const file = Object.assign(new File([], 'a.inf'), { webkitRelativePath: 'd/a.inf' });
  const plain = Object.assign(new File([], 'b.zip'), { webkitRelativePath: '' });
  expect(listFiles([file, plain]).map(({ path }) => path)).toEqual(['d/a.inf', 'b.zip']);
});
