import { type DerElement, decodeLatin1, decodeOid, decodeOidContent, toHex } from '../der';
import { parseName } from './name';

/** Characters of one name that are shown. */
const longest = 2000;

/** A line end in a name would pass for a line of the viewer. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const control = /[\u0000-\u001f\u007f-\u009f]/g;

/**
 * One GeneralName in the form of Windows' certificate viewer, such as `DNS Name=example.com`.
 * Rules: RFC 5280 section 4.2.1.6; the words are those of certutil's output. @throws DerError
 */
export function generalName(element: DerElement): string {
  const text = (): string => decodeLatin1(element.content.subarray(0, longest)).replace(control, '\uFFFD');
  switch (element.tag) {
    case 0xa0:
      return `Other Name: ${decodeOid(element.first())}`;
    case 0x81:
      return `RFC822 Name=${text()}`;
    case 0x82:
      return `DNS Name=${text()}`;
    case 0xa4:
      return `Directory Address: ${parseName(element.inner()).full.slice(0, longest)}`;
    case 0x86:
      return `URL=${text()}`;
    case 0x87:
      return `IP Address=${address(element.content)}`;
    case 0x88:
      return `Registered ID=${decodeOidContent(element.content)}`;
    default:
      return `Unknown name=${toHex(element.encoded.subarray(0, 256)).toLowerCase()}`;
  }
}

function address(bytes: Uint8Array): string {
  if (bytes.length === 4) return [...bytes].join('.');
  return (toHex(bytes.subarray(0, 32)).toLowerCase().match(/.{4}/g) ?? []).join(':');
}
