import { useEffect, useState } from 'react';
import type { CallError, CallInput, CallOutput } from '../../shared/api';
import { call, toCallError } from '../bridge/bridge';

export type CellDetails = CallOutput<'matrix.cell'>;

interface Found {
  readonly asked: CallInput<'matrix.cell'>;
  readonly details: CellDetails | null;
  readonly error: CallError | null;
}

/** Walking over cells with an arrow key held down must not ask for each of them. */
const pause = 120;

/** The prompt and the logs of a cell, asked for once the cell stays the same for a moment; `null` until then. */
export function useCellDetails(input: CallInput<'matrix.cell'>): Omit<Found, 'asked'> {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      call('matrix.cell', input).then(
        (details) => current && setFound({ asked: input, details, error: null }),
        (thrown) => current && setFound({ asked: input, details: null, error: toCallError(thrown) }),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [input]);
  return found?.asked === input ? found : { details: null, error: null };
}
