import type { InfEncoding } from '../../shared/model/inf';

/** How well a code page explains the high bytes of a sample: points per character, higher is likelier. */
export interface CodePageModel {
  readonly encoding: InfEncoding;
  /** Primary language ids (low 10 bits of a LANGID) that a Windows with this code page would have. */
  readonly languages: readonly number[];
  /** For double-byte pages: points of a pair of bytes. */
  readonly pair: ((lead: number, trail: number) => number) | null;
  /** For single-byte pages: what the page's own letters look like. */
  readonly letters: RegExp | null;
  /** The commonest characters of its languages; each is worth extra points. */
  readonly common: ReadonlySet<string>;
}

const within = (value: number, low: number, high: number): boolean => value >= low && value <= high;
const set = (characters: string): ReadonlySet<string> => new Set(characters);

/**
 * The code pages that Windows PCs with vendors of drivers have, likeliest first. Byte ranges are those of the
 * character sets' level-1 rows (GB 2312, KS X 1001, Big5, JIS X 0208); frequencies are our own short lists.
 */
export const codePageModels: readonly CodePageModel[] = [
  {
    encoding: 'windows-1252',
    languages: [0x09, 0x07, 0x0c, 0x0a, 0x10, 0x13, 0x06, 0x0b, 0x14, 0x16, 0x1d, 0x03, 0x0f],
    pair: null,
    letters: /[À-ÖØ-öø-ÿŒœŠšŸ]/,
    common: set('®©™°–—‘’“”•…«»µ²éèàçäöüßñóíáúêôåæøãõÄÖÜÉ¡¿'),
  },
  {
    encoding: 'gbk',
    languages: [],
    pair: (lead, trail) => {
      if (trail < 0xa1) return within(lead, 0x81, 0xa0) ? -1 : -0.5;
      if (within(lead, 0xb0, 0xd7)) return 1;
      return within(lead, 0xa1, 0xa9) ? 0.5 : within(lead, 0xd8, 0xf7) ? 0.1 : -0.5;
    },
    letters: null,
    common: set('的设备驱动程序器制控主板口文件网络通用串行总线支持机安装公司有限技术系统标准存储无卡'),
  },
  {
    encoding: 'big5',
    languages: [],
    pair: (lead, trail) => {
      if (!within(trail, 0x40, 0x7e) && !within(trail, 0xa1, 0xfe)) return -3;
      if (within(lead, 0xa4, 0xc6)) return 1;
      return within(lead, 0xa1, 0xa3) ? 0.5 : within(lead, 0xc9, 0xf9) ? 0.1 : -1;
    },
    letters: null,
    common: set('的裝置驅動程式機組與為無線網路介面卡控制器檔案安裝公司有限技術系統標準碟'),
  },
  {
    encoding: 'shift_jis',
    languages: [0x11],
    pair: (lead, trail) => {
      if (trail < 0x40) return -3;
      if (lead === 0x82 && within(trail, 0x9f, 0xf1)) return 1.5;
      if (lead === 0x83 && within(trail, 0x40, 0x96)) return 1.5;
      if (lead === 0x81 || lead === 0x82) return 0.5;
      return within(lead, 0x88, 0x9f) ? 1 : within(lead, 0xe0, 0xea) ? 0.1 : -1;
    },
    letters: null,
    common: set('のをにはたがでとしるーンスイトラドルデバリロプアクコ'),
  },
  {
    encoding: 'euc-kr',
    languages: [0x12],
    pair: (lead, trail) => {
      if (trail < 0xa1) return -0.5;
      return within(lead, 0xb0, 0xc8) ? 1 : within(lead, 0xa1, 0xac) ? 0.3 : -0.1;
    },
    letters: null,
    common: set('이다의는을를에가한장치드라버설디스크트어터하기로시사용지원프'),
  },
  {
    encoding: 'windows-1251',
    languages: [0x19, 0x22, 0x02, 0x23, 0x2f],
    pair: null,
    letters: /[А-яЁёЄєІіЇї]/,
    common: set('оеаинтсрвлкмдпуОЕАИНТ'),
  },
  {
    encoding: 'windows-1250',
    languages: [0x05, 0x0e, 0x15, 0x18, 0x1a, 0x1b, 0x24],
    pair: null,
    letters: /[Ą-žŐőŰűáéíóúýäöüßÁÉÍÓÚ]/,
    common: set('ěščřžýůłąęśżźćńőűČŠŘŽ'),
  },
  {
    encoding: 'windows-1253',
    languages: [0x08],
    pair: null,
    letters: /[Ά-ώ]/,
    common: set('αοιετσνηυράέήίόύώς'),
  },
  {
    encoding: 'windows-1254',
    languages: [0x1f],
    pair: null,
    letters: /[ğışİŞĞçöüÇÖÜ]/,
    common: set('ğışİŞĞ'),
  },
];

/** The code page for a LANGID, `null` when the list above has none. Chinese splits by its sublanguage. */
export function codePageOfLanguage(language: number): InfEncoding | null {
  // zh-TW 0x0404, zh-HK 0x0C04, zh-MO 0x1404 write traditional characters.
  if ((language & 0x3ff) === 0x04) return [0x01, 0x03, 0x05].includes(language >> 10) ? 'big5' : 'gbk';
  return codePageModels.find((model) => model.languages.includes(language & 0x3ff))?.encoding ?? null;
}
