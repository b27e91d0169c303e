import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeInf } from '../../../electron/inf';

const text = '[Version]\r\nSignature="$Windows NT$"\r\n[Strings]\r\nName="Größe é"\r\n';
const withBom = (bom: number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...bom, ...bytes]);

describe('decodeInf', () => {
  it.each([
    ['UTF-16LE with mark', withBom([0xff, 0xfe], iconv.encode(text, 'utf-16le')), 'utf-16le', 'bom'],
    ['UTF-16BE with mark', withBom([0xfe, 0xff], iconv.encode(text, 'utf-16be')), 'utf-16be', 'bom'],
    ['UTF-16LE without', iconv.encode(text, 'utf-16le'), 'utf-16le', 'utf-16-pattern'],
    ['UTF-16BE without', iconv.encode(text, 'utf-16be'), 'utf-16be', 'utf-16-pattern'],
    ['UTF-8 with mark', withBom([0xef, 0xbb, 0xbf], Buffer.from(text)), 'utf-8', 'bom'],
    ['UTF-8 without', Buffer.from(text), 'utf-8', 'guess'],
    ['windows-1252', iconv.encode(text, 'windows-1252'), 'windows-1252', 'guess'],
  ])('when the text is %s then it is read and its encoding told', (_name, bytes, encoding, evidence) => {
    expect(decodeInf(bytes)).toMatchObject({ text, encoding, evidence, lineEnds: 'crlf' });
  });

  it.each([
    ['gbk', '设备驱动程序安装盘 串行接口控制器'],
    ['big5', '裝置驅動程式安裝磁碟 網路介面卡'],
    ['shift_jis', 'ネットワーク アダプタ ドライバ ディスク'],
    ['euc-kr', '네트워크 장치 드라이버 디스크'],
    ['windows-1251', 'Драйвер устройства последовательного порта'],
    ['windows-1253', 'Πρόγραμμα οδήγησης συσκευής'],
    ['windows-1252', 'Pilote de périphérique série à haut débit'],
    ['windows-1252', 'Acme™ USB® – Adapter'],
  ])('when the text is in %s then that is guessed, reported, and reads as %s', (encoding, words) => {
    const source = `[Strings]\r\nName="${words}"\r\nOther="USB ${words}"\r\n`;
    const decoded = decodeInf(iconv.encode(source, encoding), 'a.inf');
    expect(decoded).toMatchObject({ encoding, evidence: 'guess', text: source });
    expect(decoded.problems).toMatchObject([{ code: 'ENCODING_GUESSED', severity: 'info', path: 'a.inf' }]);
  });

  it.each([
    ['041f', 'windows-1254', 'sürücüsü'],
    ['0405', 'windows-1250', 'Ovladač zařízení'],
    ['0404', 'big5', '驅動'],
  ])(
    'when the INF has one foreign language id, %s, then it counts for the guess of %s',
    (id, encoding, words) => {
      const source = `[Strings]\r\nName=English\r\n[Strings.${id}]\r\nName="${words}"\r\n`;
      expect(decodeInf(iconv.encode(source, encoding))).toMatchObject({ encoding, text: source });
    },
  );

  it('when the INF has sections for several code pages then it is read as an English Windows does', () => {
    const source = '[Strings.0419]\r\nName="Драйвер"\r\n[Strings.0411]\r\nName=x\r\n';
    expect(decodeInf(iconv.encode(source, 'windows-1251')).encoding).toBe('windows-1252');
  });

  it('when UTF-8 is read then it is said that Windows does not', () => {
    expect(decodeInf(Buffer.from('[é]')).problems).toMatchObject([
      { code: 'UTF8_NOT_SUPPORTED', severity: 'warning', line: 1, column: 1 },
    ]);
  });

  it('when UTF-16 ends in half a character then the place is reported', () => {
    const bytes = withBom([0xff, 0xfe], iconv.encode('[a]\r\nx', 'utf-16le'));
    const cut = bytes.subarray(0, bytes.length - 1);
    expect(decodeInf(cut).problems).toMatchObject([{ code: 'INVALID_BYTES', line: 2, column: 1 }]);
  });

  it.each([
    ['a\r\nb\r\n', 'crlf'],
    ['a\nb\n', 'lf'],
    ['a\rb\r', 'cr'],
    ['a\r\nb\n', 'mixed'],
    ['a', 'none'],
  ])('when the text is %j then its line ends are %s', (lines, kind) => {
    expect(decodeInf(Buffer.from(lines)).lineEnds).toBe(kind);
  });
});
