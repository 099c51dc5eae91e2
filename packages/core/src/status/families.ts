import type { CatalogueRow, ContradictingRow } from './catalogue-row.ts';
import { chinaMobileBilling } from './codes/china-mobile-billing.ts';
import { chinaMobileBillingContradicting } from './codes/china-mobile-billing-contradicting.ts';
import { chinaMobileExpiredRefused } from './codes/china-mobile-expired-refused.ts';
import { chinaMobileExpiredRefusedContradicting } from './codes/china-mobile-expired-refused-contradicting.ts';
import { chinaMobileGatewayChecks } from './codes/china-mobile-gateway-checks.ts';
import { chinaMobileGatewayChecksContradicting } from './codes/china-mobile-gateway-checks-contradicting.ts';
import { chinaMobileGateways } from './codes/china-mobile-gateways.ts';
import { chinaMobileGatewaysContradicting } from './codes/china-mobile-gateways-contradicting.ts';
import { chinaMobileNextGateways } from './codes/china-mobile-next-gateways.ts';
import { chinaMobileNextGatewaysContradicting } from './codes/china-mobile-next-gateways-contradicting.ts';
import { chinaMobileServices } from './codes/china-mobile-services.ts';
import { chinaMobileServicesContradicting } from './codes/china-mobile-services-contradicting.ts';
import { chinaMobileUndeliverable } from './codes/china-mobile-undeliverable.ts';
import { chinaMobileUndeliverableAbove99 } from './codes/china-mobile-undeliverable-above-99.ts';
import { chinaMobileUndeliverableAbove99Contradicting } from './codes/china-mobile-undeliverable-above-99-contradicting.ts';
import { chinaMobileUndeliverableContradicting } from './codes/china-mobile-undeliverable-contradicting.ts';
import { chinaTelecom } from './codes/china-telecom.ts';
import { chinaTelecomContradicting } from './codes/china-telecom-contradicting.ts';
import { chinaUnicom } from './codes/china-unicom.ts';
import { chinaUnicomContradicting } from './codes/china-unicom-contradicting.ts';
import { chinaUnicomWithPrefix } from './codes/china-unicom-with-prefix.ts';
import { platformCodes } from './codes/platform-codes.ts';
import { platformCodesContradicting } from './codes/platform-codes-contradicting.ts';
import { platformWords } from './codes/platform-words.ts';
import { platformWordsContradicting } from './codes/platform-words-contradicting.ts';
import type { LocalizedText } from './status-terms.ts';

/** Codes of one origin. */
export interface CodeFamily {
  /** Kebab-case; the name of its page. */
  readonly id: string;
  readonly title: LocalizedText;
  /** What the codes have in common, and how sure the reading is. */
  readonly about: string;
  readonly rows: readonly CatalogueRow[];
  readonly contradicting: readonly ContradictingRow[];
}

/** Every family but the seven CMPP states. */
export const codeFamilies: readonly CodeFamily[] = [
  {
    id: 'china-mobile-undeliverable',
    title: { en: 'China Mobile: MK, undeliverable', 'zh-CN': '中国移动：MK，无法送达' },
    about:
      "The SMSC gave up (UNDELIV). The number is the SMSC's own reason and depends on who made it: one maker's list and another's agree on 1, 4, 5, 17 and 24, and differ on 9, 11, 13, 20, 22, 30 and 64.",
    rows: [...chinaMobileUndeliverable, ...chinaMobileUndeliverableAbove99],
    contradicting: [...chinaMobileUndeliverableContradicting, ...chinaMobileUndeliverableAbove99Contradicting],
  },
  {
    id: 'china-mobile-expired-refused',
    title: {
      en: 'China Mobile: MI, MN, MH, MJ, MM, the other states',
      'zh-CN': '中国移动：MI、MN、MH、MJ、MM，其他状态',
    },
    about:
      'The SMSC ended the message as EXPIRED (MI), REJECTD (MN), DELETED (MJ), UNKNOWN (MM) or with a state outside the standard ones (MH), and added its own reason. `MI:0024` and `MK:0024` give the same reason for a different end.',
    rows: chinaMobileExpiredRefused,
    contradicting: chinaMobileExpiredRefusedContradicting,
  },
  {
    id: 'china-mobile-gateways',
    title: { en: 'China Mobile: MA, MB, MC, gateway to SMSC', 'zh-CN': '中国移动：MA、MB、MC，网关到短信中心' },
    about:
      'The SMSC did not answer the gateway (MA), refused (MB), or took the message and never reported (MC). `MA:0001` to `MA:0039` come from resellers, who use the same prefix for checks of their own.',
    rows: chinaMobileGateways,
    contradicting: chinaMobileGatewaysContradicting,
  },
  {
    id: 'china-mobile-next-gateways',
    title: { en: 'China Mobile: IA, IB, IC, the next gateway', 'zh-CN': '中国移动：IA、IB、IC，下一级网关' },
    about:
      "The next gateway, often another province's, did not answer (IA), refused (IB), or took the message and never reported (IC).",
    rows: chinaMobileNextGateways,
    contradicting: chinaMobileNextGatewaysContradicting,
  },
  {
    id: 'china-mobile-gateway-checks',
    title: { en: "China Mobile: ID, the gateway's own check", 'zh-CN': '中国移动：ID，网关自身校验' },
    about: 'The gateway refused before anything was sent on.',
    rows: chinaMobileGatewayChecks,
    contradicting: chinaMobileGatewayChecksContradicting,
  },
  {
    id: 'china-mobile-billing',
    title: { en: 'China Mobile: CA, CB, prepaid billing', 'zh-CN': '中国移动：CA、CB，预付费计费' },
    about: 'Prepaid billing did not answer (CA) or refused (CB). The meanings were made for paid subscriptions.',
    rows: chinaMobileBilling,
    contradicting: chinaMobileBillingContradicting,
  },
  {
    id: 'china-mobile-services',
    title: { en: 'China Mobile: DA, DB, service management', 'zh-CN': '中国移动：DA、DB，业务管理平台' },
    about:
      'The service management platform did not answer (DA) or refused (DB). The meanings were made for paid subscriptions; vendors read many DB codes as trouble of the number or the account.',
    rows: chinaMobileServices,
    contradicting: chinaMobileServicesContradicting,
  },
  {
    id: 'china-unicom',
    title: { en: 'China Unicom', 'zh-CN': '中国联通' },
    about:
      "The error byte of SGIP, bare, or behind a supplier's `LT`. Nearly every `LT` code rests on one source. `LT:11` and `LT:0011` are different codes.",
    rows: [...chinaUnicomWithPrefix, ...chinaUnicom],
    contradicting: chinaUnicomContradicting,
  },
  {
    id: 'china-telecom',
    title: { en: 'China Telecom', 'zh-CN': '中国电信' },
    about:
      "Three digits: 000 to 010 and 999 belong to the SMGP protocol, 601 to 908 are the SMSC's own. `SMGPERR` with a number was refused at submission.",
    rows: chinaTelecom,
    contradicting: chinaTelecomContradicting,
  },
  {
    id: 'platforms',
    title: { en: "Suppliers' platforms", 'zh-CN': '供应商平台' },
    about:
      "Words and codes that a platform puts in place of a carrier's, mostly with one or two sources each. `SC` and `E2000nn` are documented by Huawei for its own SMS platform.",
    rows: [...platformWords, ...platformCodes],
    contradicting: [...platformWordsContradicting, ...platformCodesContradicting],
  },
];
