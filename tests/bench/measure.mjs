/** Milliseconds that each of `rounds` runs took, shortest first. One run before them is not counted. */
export async function measure(rounds, work) {
  await work();
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

export const median = (times) => times[Math.floor(times.length / 2)];

/** A line of the report: the median with its spread, and how it compares with a peer measured in the same run. */
export function report(name, times, peer = null) {
  const spread = `${times[0].toFixed(0)} to ${times.at(-1).toFixed(0)}`;
  const ratio = peer === null ? '' : `  ${(median(times) / median(peer.times)).toFixed(2)} × ${peer.name}`;
  console.log(`${name.padEnd(46)} ${median(times).toFixed(0).padStart(6)} ms (${spread})${ratio}`);
}
