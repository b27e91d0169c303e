/** A label cut into what is drawn: plain text, the one underlined letter, and values from outside. */
export type LabelPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'access-key'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string };

/**
 * Cuts a label of the string table at its marks: `&x` is an access key, `&&` an ampersand,
 * `{name}` a value. Values are never cut, so an `&` in a publisher's name stays an `&`.
 * Rule of the mark: "Keyboard Accelerators / access keys" of the Windows user-experience guidelines.
 */
export function labelParts(label: string): readonly LabelPart[] {
  const parts: LabelPart[] = [];
  for (const match of label.matchAll(/&&|&(?<key>[^&])|\{(?<name>[a-zA-Z]+)\}|[^&{]+|[&{]/g)) {
    const { key, name } = match.groups ?? {};
    if (key !== undefined) parts.push({ kind: 'access-key', text: key });
    else if (name !== undefined) parts.push({ kind: 'value', name });
    else parts.push({ kind: 'text', text: match[0] === '&&' ? '&' : match[0] });
  }
  return parts;
}

/** The access key of a label as one lower-case letter, or `null`. */
export function accessKeyOf(label: string): string | null {
  return (
    labelParts(label)
      .find((part) => part.kind === 'access-key')
      ?.text.toLowerCase() ?? null
  );
}
