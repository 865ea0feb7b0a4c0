// Loaded before a program that tools/services.mjs starts: when the starter is gone, the program stops too.
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 10_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
