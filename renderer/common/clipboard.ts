/**
 * Puts text on the clipboard. Resolves to whether it worked: a page without focus, or a host that denies the
 * clipboard permission, makes the modern call fail, and then the selection-based one is tried.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.setAttribute('aria-hidden', 'true');
    area.style.position = 'fixed';
    area.style.opacity = '0';
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand?.('copy') ?? false;
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
}

/** Offers text as a download named `name`; the host asks where to save it. */
export function saveText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Chromium starts the download synchronously with the click; one turn later the address is free again.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
