import type { SurroundingStringId } from '../../shared/windows/surrounding-strings';
import { Label } from '../dialogs';
import { useSaying } from './said';

interface SaidPairProps {
  readonly id: SurroundingStringId;
  readonly values: Readonly<Record<string, string>>;
}

/** A text such as `Device type: {class}` in two columns: the words, and what fills their place. */
export function SaidPair({ id, values }: SaidPairProps) {
  const text = useSaying()(id);
  if (text === null) return null;
  const [words = '', place = ''] = text.split(/(?=\{)/);
  return (
    <div className="win-pair">
      <span className="win-pair-words">
        <Label text={words} />
      </span>
      <span className="win-pair-value">
        <Label text={place} values={values} />
      </span>
    </div>
  );
}
