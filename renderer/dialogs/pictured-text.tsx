import { Fragment } from 'react';
import { type DialogStringId, dialogString } from '../../shared/windows/dialog-strings';
import { picturedLines } from './pictured-lines';

/** A row of the string table, broken where the pictures break it. Its words and spaces stay as they are. */
export function PicturedText({ id }: { readonly id: DialogStringId }) {
  return picturedLines(id, dialogString(id)).map((line, index) => (
    <Fragment key={line}>
      {index > 0 && ' '}
      {index > 0 && <br />}
      <span data-line={index}>{line}</span>
    </Fragment>
  ));
}
