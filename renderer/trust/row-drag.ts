/** Marks a drag of rows of the table, in place of one of files. The rows themselves are the selection. */
const kind = 'application/x-driver-preflight-certificates';

/** Starts a drag of rows. Other programs get `text`. */
export function startRowDrag(data: DataTransfer, text: string): void {
  data.setData(kind, '');
  data.setData('text/plain', text);
  data.effectAllowed = 'move';
}

export const isRowDrag = (data: DataTransfer): boolean => data.types.includes(kind);
