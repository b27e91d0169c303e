import { expect, it } from 'vitest';
import { picturedLines } from '../../../renderer/dialogs/pictured-lines';
import { dialogString } from '../../../shared/windows/dialog-strings';

it('when a note was pictured in lines then its lines are cut there and lose no word', () => {
  const text = dialogString('verify.install-note');
  const lines = picturedLines('verify.install-note', text);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toBe('disc. Unsigned software from other sources may harm your computer or steal');
  expect(lines.join(' ')).toBe(text);
});

it('when the text is another one then it stays one line', () => {
  expect(picturedLines('verify.install-note', 'Etwas anderes')).toEqual(['Etwas anderes']);
  expect(picturedLines('caption', 'Windows Security')).toEqual(['Windows Security']);
});
