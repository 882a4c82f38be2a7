// What this process itself keeps the event loop from: for the torture of digests and for the bench.

/** How long the event loop was held up by work of this process: of each gap, no more than the processor time that it used. */
export function ownBlocks(): { end(): number } {
  let longest = 0;
  let [wall, cpu] = [performance.now(), process.cpuUsage()];
  const timer = setInterval(() => {
    const gap = performance.now() - wall - 1;
    const { user, system } = process.cpuUsage(cpu);
    longest = Math.max(longest, Math.min(gap, (user + system) / 1000));
    [wall, cpu] = [performance.now(), process.cpuUsage()];
  }, 1);
  return {
    end() {
      clearInterval(timer);
      return longest;
    },
  };
}
