// Loaded before each contender's own code (`--import`), so that all are read in the same way on every platform: tells
// the CPU time of its process when asked, and ends it together with the bench.
process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit());
