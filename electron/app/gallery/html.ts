import type { GalleryPlace, PictureScale } from '../../../shared/model/gallery';
import type { UserKind } from '../../../shared/model/pc';
import type { Check } from '../../../shared/model/verdict';
import { shownCategory } from '../../../shared/windows/categories';
import { escapeHtml, lonePage } from '../html-text';
import type { ReportTile } from './gallery';
import { reportStyle } from './style';

/** A tile with its picture, a PNG file; `null` where nobody is asked. */
export interface Pictured extends ReportTile {
  readonly picture: Uint8Array | null;
}

const userWords: Readonly<Record<UserKind, string>> = { admin: 'administrator', standard: 'standard user' };
const endings = {
  installed: 'No question: installs silently',
  refused: 'No question: refused',
  error: 'No question: fails',
} as const;
const resultWords = { pass: 'Passed', fail: 'Failed', skipped: 'Not asked', info: 'Noted' } as const;

/**
 * The gallery as one HTML file that needs nothing else, with a policy in it that forbids everything else: each package,
 * what its category is and why, each window with its picture, and the log. It prints well on paper.
 */
export function reportHtml(
  tiles: readonly Pictured[],
  { source, scale, made }: { readonly source: string; readonly scale: PictureScale; readonly made: Date },
): string {
  const infs = [...new Set(tiles.map(({ tile }) => tile.inf))];
  return lonePage({
    title: `Driver Preflight: ${source}`,
    style: reportStyle,
    body: [
      `<h1>${escapeHtml(source)}</h1>`,
      `<p>What Windows shows when somebody installs it, simulated on ${made.toISOString().slice(0, 10)} by Driver Preflight. Nothing was installed. Every window is a reproduction.</p>`,
      ...infs.map((inf) =>
        packageHtml(
          inf,
          tiles.filter(({ tile }) => tile.inf === inf),
          scale,
        ),
      ),
    ],
  });
}

function packageHtml(inf: string, tiles: readonly Pictured[], scale: PictureScale): string {
  const [first] = tiles;
  return [
    `<h2>${escapeHtml(inf)}</h2>`,
    ...(first === undefined ? [] : [checksHtml(first)]),
    ...tiles.map((each) => tileHtml(each, scale)),
  ].join('\n');
}

function checksHtml({ verdict, tile }: Pictured): string {
  const [place] = tile.places;
  const { name, sentence } = shownCategory(verdict);
  return [
    `<p><strong>${escapeHtml(name)}</strong>: ${escapeHtml(sentence)}</p>`,
    `<table><caption>What was looked at${place === undefined ? '' : `, on ${escapeHtml(placeWords(place))}`}</caption>`,
    '<thead><tr><th scope="col">Check</th><th scope="col">Result</th><th scope="col">Found</th></tr></thead>',
    `<tbody>${verdict.checks.map(checkHtml).join('\n')}</tbody></table>`,
  ].join('\n');
}

function checkHtml({ title, result, code, detail, remedy }: Check): string {
  const more = remedy === null ? '' : `<p class="quiet">${escapeHtml(remedy)}</p>`;
  const shownCode = result === 'skipped' ? '' : `<br><code>${escapeHtml(code)}</code>`;
  return `<tr><th scope="row">${escapeHtml(title)}</th><td class="${result}">${resultWords[result]}${shownCode}</td><td>${escapeHtml(detail)}${more}</td></tr>`;
}

function tileHtml({ tile, picture, log }: Pictured, scale: PictureScale): string {
  const title = tile.prompt === null ? endings[tile.outcome] : 'Windows asks';
  const places = tile.places.map((place) => `<li>${escapeHtml(placeWords(place))}</li>`).join('');
  const byDefault = tile.prompt === null ? '' : 'With the default answer: ';
  return [
    `<section id="${escapeHtml(tile.name)}">`,
    `<h3>${title}</h3>`,
    picture === null ? '' : pictureHtml(tile.name, picture, scale),
    `<ul class="places">${places}</ul>`,
    `<p><strong>${escapeHtml(shownCategory(tile).name)}.</strong> ${byDefault}${escapeHtml(tile.explanation)} <code>${tile.code}</code></p>`,
    tile.outcome === 'installed' || tile.callerText === ''
      ? ''
      : `<p>The installer is told: “${escapeHtml(tile.callerText)}”</p>`,
    ...(tile.unconfirmed.length === 0
      ? []
      : [`<p class="quiet">Unconfirmed: ${escapeHtml(tile.unconfirmed.join(' '))}</p>`]),
    `<h4>Log${tile.places.length > 1 ? ' of the first' : ''}</h4>`,
    `<pre>${escapeHtml(log)}</pre>`,
    '</section>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Drawn finer than 100 %, a picture is shown no larger. */
function pictureHtml(name: string, picture: Uint8Array, scale: PictureScale): string {
  const data = Buffer.from(picture).toString('base64');
  const width = Math.round((pngWidth(picture) * 100) / scale);
  return `<p class="picture"><img alt="The window ${escapeHtml(name)}" width="${width}" src="data:image/png;base64,${data}"></p>`;
}

/** Width in pixels of a PNG file. Source: W3C "Portable Network Graphics", IHDR at byte 16. */
function pngWidth(png: Uint8Array): number {
  return new DataView(png.buffer, png.byteOffset, png.byteLength).getUint32(16);
}

function placeWords({ name, windowsName, id, architecture, user }: GalleryPlace): string {
  const pc = id === null ? `${windowsName}, ${architecture}` : `${name} (${windowsName}, ${architecture})`;
  return `${pc}, ${userWords[user]}`;
}
