/**
 * Changes the text of an INF and leaves every other byte as it is: UTF-16 little-endian by its mark, else one byte a
 * character, which all code pages that INFs use survive.
 */
function changeText(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'latin1';
  return Buffer.from(change(Buffer.from(bytes).toString(encoding)), encoding);
}

/** Without its CatalogFile entries, decorated ones included. Source: WDD inf-version-section. */
export const withoutCatalogFile = (inf: Uint8Array): Uint8Array =>
  changeText(inf, (text) => text.replace(/^[ \t]*CatalogFile(?:\.\w+)?[ \t]*=.*(?:\r\n|\n|\r|$)/gim, ''));

/** With a CatalogFile entry, first in its Version section. */
export const withCatalogFile = (inf: Uint8Array, catalog: string): Uint8Array =>
  changeText(inf, (text) =>
    text.replace(
      /^([ \t]*\[[ \t]*version[ \t]*\][^\r\n]*)(\r\n|\n|\r)/im,
      (_, head: string, end: string) => `${head}${end}CatalogFile = ${catalog}${end}`,
    ),
  );

/** As somebody's editor leaves it: LF, or CRLF where it had LF. */
export const withOtherLineEnds = (inf: Uint8Array): Uint8Array =>
  changeText(inf, (text) =>
    text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n'),
  );

/** As after a small edit: another start type where the INF has that of the sample, else a comment at its end. */
export const edited = (inf: Uint8Array): Uint8Array =>
  changeText(inf, (text) => {
    const changed = text.replace('StartType     = 3', 'StartType     = 2');
    return changed === text ? `${text}\r\n; Edited after signing.\r\n` : changed;
  });
