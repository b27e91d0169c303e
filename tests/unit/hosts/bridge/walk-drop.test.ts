import { expect, it } from 'vitest';
import { walkDrop } from '../../../../electron/hosts/bridge/walk-drop';

type Tree = { readonly [name: string]: Tree | string };

/** Entries as a browser gives them: folders hand out their content two at a time, then an empty portion. */
function entry(name: string, content: Tree | string, parent = ''): unknown {
  const fullPath = `${parent}/${name}`;
  if (typeof content === 'string') {
    const file = (done: (file: File) => void) => done(new File([content], name));
    return { isFile: true, isDirectory: false, name, fullPath, file };
  }
  const createReader = () => {
    const left = Object.entries(content).map(([child, inner]) => entry(child, inner, fullPath));
    return { readEntries: (done: (entries: unknown[]) => void) => done(left.splice(0, 2)) };
  };
  return { isFile: false, isDirectory: true, name, fullPath, createReader };
}

function drop(...roots: readonly unknown[]): DataTransfer {
  const items = roots.map((root) => ({ kind: 'file', webkitGetAsEntry: () => root, getAsFile: () => null }));
  return { items } as unknown as DataTransfer;
}

it('when a folder is dropped, then every file within it is found with its place', async () => {
  const tree = { 'a.inf': '1', 'a.cat': '2', 'b.txt': '3', x64: { 'a.sys': '4', deep: { 'b.sys': '5' } } };
  const found = await walkDrop(drop(entry('pkg', tree)));
  expect(found.map(({ path }) => path)).toEqual([
    'pkg/a.inf',
    'pkg/a.cat',
    'pkg/b.txt',
    'pkg/x64/a.sys',
    'pkg/x64/deep/b.sys',
  ]);
});

it('when several are dropped, then they keep their order', async () => {
  const found = await walkDrop(
    drop(entry('b', { 'b.inf': '' }), entry('a', { 'a.inf': '' }), entry('c.zip', '')),
  );
  expect(found.map(({ path }) => path)).toEqual(['b/b.inf', 'a/a.inf', 'c.zip']);
});

it('when a file has no entry, then the file itself is taken', async () => {
  const file = new File(['PK'], 'a.zip');
  const items = [{ kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => file }];
  expect(await walkDrop({ items } as unknown as DataTransfer)).toEqual([{ path: 'a.zip', file }]);
});

it('when text is dropped, then nothing is found', async () => {
  const items = [{ kind: 'string' }];
  expect(await walkDrop({ items } as unknown as DataTransfer)).toEqual([]);
});

it('when a folder holds more files than can be taken, then the walk ends with a message', async () => {
  const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`f${index}`, '']));
  await expect(walkDrop(drop(entry('many', many)))).rejects.toMatchObject({ code: 'TOO_LARGE' });
});

it('when something in a folder cannot be read, then it is named with a way out', async () => {
  const refusing = (_: unknown, refuse: (error: Error) => void) => refuse(new Error('not of requested type'));
  const file = {
    isFile: true,
    isDirectory: false,
    name: 'bad.inf',
    fullPath: '/pkg/bad.inf',
    file: refusing,
  };
  const createReader = () => ({ readEntries: refusing });
  const folder = { isFile: false, isDirectory: true, name: 'sub', fullPath: '/pkg/sub', createReader };
  await expect(walkDrop(drop(file))).rejects.toEqual({
    code: 'UNREADABLE',
    message:
      'The browser cannot read pkg/bad.inf. Check names and permissions there, or paste the path of the folder instead.',
  });
  await expect(walkDrop(drop(folder))).rejects.toMatchObject({ message: expect.stringContaining('pkg/sub') });
});
