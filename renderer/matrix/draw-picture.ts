import type { SavedFile } from '../../shared/api';
import type { Picture } from './picture';

const family = '"Segoe UI", system-ui, "Noto Sans", sans-serif';

/** Text that fits into `room` pixels, cut with an ellipsis. */
function fitted(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (context.measureText(`${text.slice(0, middle)}…`).width <= room) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low)}…`;
}

/** Draws a picture and gives it as a PNG file. Rejects with an Error when this browser cannot draw it. */
export async function drawPicture(picture: Picture, fileName: string): Promise<SavedFile> {
  const canvas = document.createElement('canvas');
  // Twice as fine as CSS pixels, where the longest side still fits into what Chromium can draw.
  const scale = Math.max(picture.width, picture.height) <= 15_000 ? 2 : 1;
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This window cannot draw pictures.');
  context.scale(scale, scale);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, picture.width, picture.height);
  for (const stroke of picture.strokes) {
    context.fillStyle = stroke.color;
    if (stroke.kind === 'box') {
      context.fillRect(stroke.x, stroke.y, stroke.width, stroke.height);
      continue;
    }
    context.font = `${stroke.bold ? 600 : 400} ${stroke.size}px ${family}`;
    context.fillText(fitted(context, stroke.text, stroke.width), stroke.x, stroke.y);
  }
  const url = canvas.toDataURL('image/png');
  const base64 = url.split(',')[1] ?? '';
  if (!url.startsWith('data:image/png') || base64 === '') {
    throw new Error('The grid is too large for one picture. Show fewer PCs or packages.');
  }
  return { fileName, base64 };
}
