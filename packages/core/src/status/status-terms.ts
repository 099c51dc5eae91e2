/** A language that delivery codes are explained in. */
export type StatusLocale = 'en' | 'zh-CN';

/** The same words in every language. */
export type LocalizedText = Readonly<Record<StatusLocale, string>>;

/** Who or what a message failed at: where somebody has to do something, if anywhere. */
export type WhoseDoing =
  | 'handset'
  | 'number'
  | 'content'
  | 'sender'
  | 'carrier'
  | 'platform'
  | 'nobody'
  /** Not known, or the sources contradict each other. */
  | 'unclear';

/** Whether what stood in the way is still there tomorrow. */
export type Lasting = 'permanent' | 'transient' | 'unclear';

/** Whether sending again is worth it. `now` means once. */
export type Retry = 'now' | 'later' | 'never' | 'unclear';

/** What a code is about; many codes share one. */
export type CauseGroup =
  | 'handset-off'
  | 'handset-full'
  | 'out-of-coverage'
  | 'number-not-existing'
  | 'number-suspended'
  | 'number-ported'
  | 'user-blocked'
  | 'content-blocked'
  | 'signature-template'
  | 'frequency-limit'
  | 'sender-account'
  | 'routing-gateway'
  | 'carrier-network'
  | 'timeout'
  /** No group of its own, no source, or sources that contradict each other. */
  | 'unknown';

/**
 * Why a message is where it is: stable ids to switch on. The cause groups; the CMPP states, which name no cause;
 * `no-receipt`, nothing has been reported yet; `contradiction`, `status` and the code say different things.
 */
export type StatusReason =
  | CauseGroup
  | 'delivered'
  | 'expired'
  | 'deleted'
  | 'undeliverable'
  | 'accepted'
  | 'refused'
  | 'no-receipt'
  | 'contradiction';
