import { useCallback, useEffect, useReducer, useRef } from 'react';
import { whyNotRead } from './file/file-size.rules';
import { isBusy, NOTHING, recounting, type RecountEvent } from './recount.rules';
import type { CountOrder, WorkerReport, WorkerRequest } from './worker-messages';

/** Chromium tells it, in gigabytes; others do not. */
const deviceMemory = (): number | undefined => (navigator as { deviceMemory?: number }).deviceMemory;

export type Counter = ReturnType<typeof useRecount>;

/** Reading and counting in a worker, and what the page knows of it. */
export function useRecount() {
  const [state, tell] = useReducer(recounting, NOTHING);
  const { ask, stop } = useWorker(tell);
  const { file, order } = state;
  const busy = isBusy(state);

  useEffect(() => {
    if (file && order) ask({ kind: 'count', file, order });
  }, [file, order, ask]);

  const choose = (chosen: File | null) => {
    if (busy) stop();
    const failure = chosen && whyNotRead(chosen.size, deviceMemory());
    tell({ kind: 'chosen', file: chosen, failure });
    if (chosen && !failure) ask({ kind: 'read', file: chosen });
  };
  const count = (orders: readonly CountOrder[]) => {
    if (busy) stop();
    tell({ kind: 'ordered', orders });
  };
  const cancel = () => {
    stop();
    tell({ kind: 'stopped' });
  };
  return { state, choose, count, cancel };
}

/** There is always one worker, started when the page opens: from then on no network is needed. */
function useWorker(tell: (event: RecountEvent) => void) {
  const current = useRef<Worker | null>(null);

  const start = useCallback(() => {
    const worker = new Worker(new URL('./recount.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<WorkerReport>) => {
      if (current.current === worker) tell(data);
    };
    worker.onerror = () => {
      if (current.current !== worker) return;
      current.current = null;
      tell({ kind: 'failed', reason: 'broken' });
    };
    current.current = worker;
    return worker;
  }, [tell]);

  /** A count cannot be interrupted, only ended together with its worker. */
  const end = useCallback(() => {
    current.current?.terminate();
    current.current = null;
  }, []);

  useEffect(() => {
    start();
    return end;
  }, [start, end]);

  const ask = useCallback(
    (request: WorkerRequest) => (current.current ?? start()).postMessage(request),
    [start],
  );
  const stop = useCallback(() => {
    end();
    start();
  }, [start, end]);
  return { ask, stop };
}
