/** Display scales that Windows offers for these windows, in percent of 96 dpi. */
export const dialogScales = [100, 125, 150, 200] as const;
export type DialogScale = (typeof dialogScales)[number];

/**
 * Height of a line of Segoe UI 9 pt in pixels, as GDI's hinted metrics have it; not proportional to the scale.
 * Source: 100 % the pictures; the others `AutoScaleDimensions` of public Windows Forms projects with that font,
 * (8, 20), (10, 25), (13, 32).
 */
const textLines: Readonly<Record<DialogScale, number>> = { 100: 15, 125: 20, 150: 25, 200: 32 };

/** The same of 12 pt. Source: 100 % the pictures; the others are 1.33 times the font size, unconfirmed. */
const instructionLines: Readonly<Record<DialogScale, number>> = { 100: 21, 125: 27, 150: 32, 200: 43 };

/** Lengths that depend on the scale and cannot be multiplied, in CSS pixels. */
export function linesAt(scale: DialogScale): { readonly text: number; readonly instruction: number } {
  return { text: textLines[scale], instruction: instructionLines[scale] };
}
