import { App } from '@slack/bolt';

/** Sees what would end a process, what every object suddenly has, and when a bot is done with what came. */
export interface TroubleWatch extends Disposable {
  /** What went wrong since this was asked last, in words. */
  take(): readonly string[];
  /** Waits until every bot is done with everything that came so far. @returns whether that was ever so */
  settled(): Promise<boolean>;
}

/** Longer than anything takes: no measure of speed. */
const patienceMs = 60_000;

/** Watches this process from now on. */
export function watchTrouble(): TroubleWatch {
  const seen: string[] = [];
  const underWay = new Set<Promise<unknown>>();
  const usual = Object.getOwnPropertyNames(Object.prototype).join();
  const onRejection = (reason: unknown): void => void seen.push(`an unhandled rejection: ${describe(reason)}`);
  const onException = (error: unknown): void => void seen.push(`an uncaught exception: ${describe(error)}`);
  process.on('unhandledRejection', onRejection);
  process.on('uncaughtException', onException);
  const own = Object.getOwnPropertyDescriptor(App.prototype, 'processEvent');
  // Called with the app it belongs to.
  // oxlint-disable-next-line typescript/unbound-method
  const original = App.prototype.processEvent;
  App.prototype.processEvent = async function processEvent(event) {
    const work = original.call(this, event);
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  };
  return {
    take() {
      const names = Object.getOwnPropertyNames(Object.prototype).join();
      if (names !== usual) seen.push('every object has something that it had not');
      return seen.splice(0);
    },
    async settled() {
      const silence = Promise.withResolvers<false>();
      const timer = setTimeout(() => silence.resolve(false), patienceMs);
      const all = async (): Promise<true> => {
        while (underWay.size > 0) await Promise.allSettled(underWay);
        return true;
      };
      const isSettled = await Promise.race([all(), silence.promise]);
      clearTimeout(timer);
      return isSettled;
    },
    [Symbol.dispose]() {
      if (own !== undefined) Object.defineProperty(App.prototype, 'processEvent', own);
      process.off('unhandledRejection', onRejection);
      process.off('uncaughtException', onException);
    },
  };
}

function describe(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}
