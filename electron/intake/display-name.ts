const SHOWN = 120;

/** A hostile name as it may stand in a message: control and direction characters visible, length bounded. */
export function displayName(name: string): string {
  const cut = name.length > SHOWN ? `${name.slice(0, SHOWN)}…` : name;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it replaces.
  return cut.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });
}
