/** Width and height in pixels of a PNG file. Source: W3C "Portable Network Graphics", IHDR at byte 16. */
export function pngSize(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
