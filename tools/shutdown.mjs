// One way out: whatever was started is stopped in the opposite order, once.
import { stopTools } from './processes.mjs';
import { say, tellError } from './say.mjs';

/** Listens for Ctrl+C and the like; `add(stop)` registers what must be stopped, `finish(code)` leaves. */
export function createShutdown() {
  const closers = [];
  let leaving;
  const leave = async (code) => {
    stopTools();
    for (const stop of closers.reverse()) await stop().catch(tellError);
    process.exit(code);
  };
  const finish = (code) => (leaving ??= leave(code));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!leaving) say('\nStopping…');
      finish(0);
    });
  }
  return { add: (stop) => closers.push(stop), finish, isLeaving: () => leaving !== undefined };
}
