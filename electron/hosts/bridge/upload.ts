import { z } from 'zod';
import type { CallError, TakenSource, TakeWatch } from '../../../shared/api';
import type { FileGroup, FoundFile } from './group-files';

/** As many as the host takes; known here too so that nobody waits for an upload that must fail. */
export const maxFiles = 20_000;
const maxBytes = 4 * 2 ** 30;

export const tooMany: CallError = {
  code: 'TOO_LARGE',
  message: `This holds more than ${maxFiles} files. Drop only the driver's folder.`,
};

const tooLarge: CallError = {
  code: 'TOO_LARGE',
  message: 'This holds more than 4 GiB, which the page cannot take. Use the command line for it.',
};

export const cancelled: CallError = { code: 'CANCELLED', message: 'Handing the files over was cancelled.' };

/** Browsers open six connections to one address; the event stream and the calls need theirs. */
const atOnce = 3;

type Post = (url: string, body: unknown, signal?: AbortSignal) => Promise<Response>;

/** Sends each group to the host as one source. Throws a `CallError`. */
export async function uploadGroups(
  groups: readonly FileGroup[],
  post: Post,
  watch?: TakeWatch,
): Promise<readonly TakenSource[]> {
  const files = groups.flatMap((group) => group.files);
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  if (files.length > maxFiles) throw tooMany;
  if (total > maxBytes) throw tooLarge;
  let done = 0;
  const sent = ({ path, file }: FoundFile): void => {
    done += file.size;
    watch?.onProgress({ done, total, file: path });
  };
  const taken: TakenSource[] = [];
  for (const group of groups) {
    const reply = await (await post('/upload', {}, watch?.signal)).json();
    const { uploadId } = z.object({ uploadId: z.string() }).parse(reply);
    await sendAll(group.files, async (item) => {
      const name = item.path.split('/').map(encodeURIComponent).join('/');
      await post(`/upload/${uploadId}/${name}`, item.file, watch?.signal);
      sent(item);
    });
    taken.push({ name: group.name, source: { kind: 'upload', uploadId } });
  }
  return taken;
}

/** The first failure ends it: what has not been sent by then is not sent any more. */
async function sendAll(files: readonly FoundFile[], send: (item: FoundFile) => Promise<void>): Promise<void> {
  let waiting = [...files];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await send(next);
  };
  const workers = Array.from({ length: atOnce }, work);
  try {
    await Promise.all(workers);
  } finally {
    waiting = [];
  }
}
