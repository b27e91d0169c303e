import type { SavedFile } from '../../shared/api';

/** Bytes of base64 text. Throws `InvalidCharacterError` when it is none. */
export function decodeBase64(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/**
 * Offers a file as a download; the host asks where to save it. A `blob:` address needs no exception in the
 * content security policy, as a `data:` address would.
 */
export function saveFile({ fileName, base64 }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([decodeBase64(base64)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Chromium starts the download synchronously with the click; one turn later the address is free again.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
