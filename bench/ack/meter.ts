// Loaded before each contender's own code (`--import`), so that all are read in the same way on every platform: tells
// the CPU time and memory of its process when asked, and ends it together with the bench.
let peakBytes = 0;

process.on('message', (message) => {
  // Looked at often only while somebody wants to know: it costs a system call each time.
  if (message === 'watch') setInterval(lookAtMemory, 20).unref();
  else process.send?.({ ...process.cpuUsage(), residentBytes: lookAtMemory(), peakBytes });
});
process.on('disconnect', () => process.exit());

function lookAtMemory(): number {
  const resident = process.memoryUsage.rss();
  peakBytes = Math.max(peakBytes, resident);
  return resident;
}
