import type { Form, Observation } from './observation';

/** Size that the header of a cabinet gives; `null` when this is none. Source: [MS-CAB] 2.1, cbCabinet. */
function promisedSize(bytes: Uint8Array): number | null {
  if (bytes.length < 36 || String.fromCharCode(...bytes.subarray(0, 4)) !== 'MSCF') return null;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true);
}

/** A cabinet without what was put behind it. */
export function* cabinetForms(bytes: Uint8Array): Generator<Form> {
  const size = promisedSize(bytes);
  if (size === null || size < 36 || size >= bytes.length) return;
  yield { bytes: bytes.subarray(0, size), changes: [{ kind: 'padded', count: bytes.length - size }] };
}

/** What its header shows of a cabinet that was cut. */
export function cutCabinet(bytes: Uint8Array): Observation | null {
  const size = promisedSize(bytes);
  if (size === null || size <= bytes.length) return null;
  return { kind: 'truncated', expected: size, found: bytes.length };
}
