import { Fragment, type ReactNode } from 'react';
import { labelParts } from './label-parts';
import { shownName } from './shown-name';

interface LabelProps {
  /** A row of the string table, with its marks. */
  readonly text: string;
  readonly values?: Readonly<Record<string, string>>;
}

function drawn(
  part: ReturnType<typeof labelParts>[number],
  values: Readonly<Record<string, string>>,
): ReactNode {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'access-key') return <span className="win-access-key">{part.text}</span>;
  // <bdi>: a right-to-left or overriding name must not reorder the words of Windows around it.
  return <bdi className="win-name">{shownName(values[part.name] ?? '')}</bdi>;
}

/** Draws a label: access key underlined (the look decides when), names from outside isolated and harmless. */
export function Label({ text, values = {} }: LabelProps) {
  return labelParts(text).map((part, index) => <Fragment key={index}>{drawn(part, values)}</Fragment>);
}
