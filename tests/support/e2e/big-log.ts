import { open } from 'node:fs/promises';

/** What `writeBigLog` wrote. */
export interface BigLog {
  readonly lines: number;
  readonly sections: number;
  /** One of them failed; its first line. */
  readonly failedLine: number;
}

const head = [
  '[Device Install Log]',
  '     OS Version = 10.0.19045',
  '     Service Pack = 0.0',
  '     Suite = 0x0100',
  '     ProductType = 1',
  '     Architecture = amd64',
  '',
  '[BeginLog]',
  '',
];

function section(index: number, failed: boolean): readonly string[] {
  const minute = String(index % 60).padStart(2, '0');
  const hour = String(Math.floor(index / 60) % 24).padStart(2, '0');
  const day = String(1 + (Math.floor(index / 1440) % 28)).padStart(2, '0');
  const time = `2022/03/${day} ${hour}:${minute}:01.000`;
  const body = Array.from(
    { length: 60 },
    (_, at) =>
      `     dvi:      Device ${index}: step ${at} of the class installer, which has nothing to tell. ${hour}:${minute}:01.100`,
  );
  const refused = [
    '!!!  sig:      Driver package signer is unknown, and user does not trust signer.',
    '!!!  sto:      Failed to import driver package into Driver Store. Error = 0xE0000243',
  ];
  return [
    `>>>  [Device Install (Hardware initiated) - USB\\VID_1209&PID_0001\\${index}]`,
    `>>>  Section start ${time}`,
    ...body,
    ...(failed ? refused : []),
    `<<<  Section end ${time}`,
    `<<<  [Exit status: ${failed ? 'FAILURE(0xe0000243)' : 'SUCCESS'}]`,
    '',
    '',
  ];
}

/** Writes a log of at least `bytes`, in the words of Windows 10, with one failure half way. */
export async function writeBigLog(path: string, bytes: number): Promise<BigLog> {
  const sections = Math.ceil(bytes / section(0, false).join('\r\n').length);
  const half = Math.floor(sections / 2);
  const file = await open(path, 'w');
  let lines = 0;
  let failedLine = 0;
  try {
    let waiting = head;
    for (let index = 0; index <= sections; index += 1) {
      if (index === half) failedLine = lines + waiting.length + 1;
      if (index < sections) waiting = [...waiting, ...section(index, index === half)];
      if (waiting.length < 10_000 && index < sections) continue;
      await file.write(waiting.map((line) => `${line}\r\n`).join(''));
      lines += waiting.length;
      waiting = [];
    }
  } finally {
    await file.close();
  }
  return { lines, sections, failedLine };
}
