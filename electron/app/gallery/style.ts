/** How the report of a gallery looks, on the screen and on paper. */
export const reportStyle = `
:root { color-scheme: light dark; --line: #8886; --pass: #107c10; --fail: #c50f1f; }
@media (prefers-color-scheme: dark) { :root { --pass: #6ccb5f; --fail: #ff99a4; } }
body { font: 14px/1.45 'Segoe UI', 'Open Sans', system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
h1, h2 { overflow-wrap: anywhere; } h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin-top: 2rem; }
h3 { font-size: 1.1rem; margin: 0 0 .5rem; } h4 { margin: .75rem 0 .25rem; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; padding: .5rem 0; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
td p { margin: .25rem 0 0; } code, pre { font-family: Consolas, 'DejaVu Sans Mono', monospace; }
.pass { color: var(--pass); } .fail { color: var(--fail); } .quiet { opacity: .8; font-size: .9em; }
section { border-top: 1px solid var(--line); margin-top: 1.5rem; padding-top: 1rem; }
.picture { margin: .5rem 0; } img { max-width: 100%; height: auto; }
.places { columns: 2; margin: .5rem 0; padding-left: 1.25rem; font-size: .9em; }
pre { border: 1px solid var(--line); padding: .5rem; font-size: 11px; white-space: pre-wrap; overflow-wrap: anywhere; }
@page { size: A4; margin: 15mm; }
@media print {
  :root { color-scheme: light; --pass: #107c10; --fail: #c50f1f; } body { margin: 0; padding: 0; max-width: none; }
  img, tr, h3 { break-inside: avoid; } h2, h3, h4, caption { break-after: avoid; }
}
`;
