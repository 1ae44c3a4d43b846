// How long one run takes: the same method as timing.h.

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/**
 * Microseconds a run: the median of as many runs as `seconds` hold, but at least three, after half as much of warming.
 * What `before` gives is made outside of the time, for each run anew.
 */
export async function medianUs(seconds, run, before = () => {}) {
  async function repeat(limit) {
    const times = [];
    let sum = 0;
    while (sum < limit * 1e6 || times.length < 3) {
      const given = before();
      const begin = performance.now();
      const ended = run(given);
      if (ended) await ended;
      times.push((performance.now() - begin) * 1000);
      sum += times.at(-1);
    }
    return median(times);
  }
  await repeat(seconds / 2);
  return repeat(seconds);
}
