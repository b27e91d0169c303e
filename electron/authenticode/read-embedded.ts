import type { Problem } from '../../shared/model/problem';
import type { ByteSource } from './byte-source';
import { readCertificateTable } from './certificate-table';
import type { FileLayout } from './file-layout';
import { readMessage, type SignedMessage } from './read-message';

/** Real ones stay below 100 KB; a limit keeps memory independent of the file. */
const MAX_SIGNATURE_BYTES = 16 * 1024 * 1024;

/** The signatures inside a file, not yet bound to its digest. */
export interface EmbeddedMessages {
  /** First the one that Windows looks at, then those of further certificate table entries. */
  readonly messages: readonly SignedMessage[];
  readonly problem: Problem | null;
}

/** Reads the signatures that the layout points to: the certificate table of an image, the one blob of a cabinet. */
export function readEmbeddedMessages(source: ByteSource, layout: FileLayout): EmbeddedMessages {
  const { signature, kind } = layout;
  if (signature === null) return { messages: [], problem: null };
  const size = signature.end - signature.start;
  if (size > MAX_SIGNATURE_BYTES) {
    const message = `The signature inside the file takes ${size} bytes; more than ${MAX_SIGNATURE_BYTES} are not read.`;
    const problem: Problem = {
      code: 'SIGNATURE_TOO_LARGE',
      severity: 'warning',
      message,
      offset: signature.start,
    };
    return { messages: [], problem };
  }
  const bytes = source.read(signature.start, size);
  const table =
    kind === 'cab' ? { messages: [bytes], problem: null } : readCertificateTable(bytes, signature.start);
  const messages = table.messages.flatMap((blob) => readMessage(blob) ?? []);
  return { messages, problem: table.problem };
}
