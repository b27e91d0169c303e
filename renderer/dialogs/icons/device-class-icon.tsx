import { Icon } from './icon';

interface Drawing {
  /** Pale bodies with a dark outline. */
  readonly body: string;
  /** Lines in them. */
  readonly lines: string;
}

const box: Drawing = {
  body: 'M5 15 9 9H27L23 15ZM5 15H23V26H5ZM23 15 27 9V20L23 26Z',
  lines: 'M8 22.5H14M18.5 22.5H20.5M16 9V6a2.5 2.5 0 0 1 5 0',
};
const port: Drawing = { body: 'M4 11H28L25 22H7Z', lines: 'M9 14.5h2m3 0h2m3 0h2m-10 4h2m3 0h2m3 0h1' };
const pointer: Drawing = {
  body: 'M16 9c5 0 7 4 7 9s-2 10-7 10-7-5-7-10 2-9 7-9Z',
  lines: 'M16 9V4M16 10v6M9.5 16.5h13',
};
const keys: Drawing = {
  body: 'M3 11H29V23H3Z',
  lines: 'M6 14.5h2m3 0h2m3 0h2m3 0h2M6 17h2m3 0h2m3 0h2m3 0h2M10 20h12',
};
const disk: Drawing = { body: 'M4 18 8 9H24L28 18ZM4 18H28V25H4Z', lines: 'M8 21.5H18M23 21.5H25' };

/** By the `Class` of the INF, in lower case. Ours after the idea of each class; Windows' own icons are not copied. */
const drawings: Readonly<Record<string, Drawing>> = {
  media: { body: 'M5 13H10L17 7V25L10 19H5Z', lines: 'M20 12a6 6 0 0 1 0 8M23 9a10 10 0 0 1 0 14' },
  net: { body: 'M4 7H20V18H4ZM12 14H28V25H12Z', lines: 'M8 21h3v4M20 25v3M15 28h10' },
  display: { body: 'M4 6H28V22H4Z', lines: 'M7 9H25V19H7ZM16 22V26M10 26.5H22' },
  monitor: { body: 'M4 6H28V22H4Z', lines: 'M16 22V26M10 26.5H22' },
  printer: { body: 'M9 5H23V13H9ZM5 13H27V23H5ZM9 20H23V28H9Z', lines: 'M12 23H20M12 25.5H18M22 16.5H24' },
  mouse: pointer,
  hidclass: pointer,
  keyboard: keys,
  ports: port,
  usb: { body: 'M11 12H21V27H11ZM12.5 5H19.5V12H12.5Z', lines: 'M14.5 8.5h1m1.5 0h1M16 15v8' },
  diskdrive: disk,
  cdrom: disk,
};

/** Icon of the device class beside the names; a plain box for classes without one of their own. */
export function DeviceClassIcon({ setupClass }: { readonly setupClass: string | null }) {
  const { body, lines } = drawings[setupClass?.toLowerCase() ?? ''] ?? box;
  return (
    <Icon width={32} height={32}>
      <path d={body} fill="#e3e8ed" stroke="#5b6570" strokeLinejoin="round" />
      <path d={lines} fill="none" stroke="#5b6570" strokeWidth="1.5" />
    </Icon>
  );
}
