import type { ChangeEvent } from 'react';

/** Hands over the files that were chosen in a file input of the page, and its first one's name. */
export async function takeChosen(
  { target: input }: ChangeEvent<HTMLInputElement>,
  take: (files: FileList, first: string) => Promise<void>,
): Promise<void> {
  const { files } = input;
  const [first] = files ?? [];
  if (files === null || first === undefined) return;
  try {
    await take(files, first.name);
  } finally {
    // The same file chosen again must fire again.
    input.value = '';
  }
}
