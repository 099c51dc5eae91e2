/**
 * Who the readings of the codes come from, by the letter that the catalogue names them with. None of it is a promise by
 * Huawei: of the SMN document, only the seven CMPP states are official.
 */
export const statusSources = {
  A: 'CMPP 3.0 of China Mobile, values of Stat (protocol)',
  B: "Gateway notes: the MI to MN scheme and the gateway's result numbers",
  C: 'A hand-out of China Mobile codes, many copies counted once',
  D: "One maker's SMSC and gateway list",
  E: "Emay's lists for three carriers (public code)",
  F: 'Feige (vendor)',
  G: "An SP gateway's report table (public code)",
  H: 'Huawei Cloud Message & SMS, status report error codes (vendor)',
  I: 'Huawei Cloud IoTCom (vendor)',
  K: 'Field notes',
  M: 'SMGP 3.0 of China Telecom, values of err (protocol)',
  N: "A number-cleaning program's groups of codes (observation)",
  P: "A reseller's words and a second SMSC maker's numbers (public code)",
  Q: 'Qiniu (vendor)',
  S: 'Submail (vendor)',
  T: 'Tencent Cloud SMS, receipt status codes (vendor)',
  U: 'SGIP 1.2 of China Unicom, ErrorCode lists',
  V: "Another Unicom gateway's list",
  W: "An alarm filter's notes (public code)",
  X: "A reseller's list",
  Y: 'DSMP codes',
  Z: 'The scheme for PHS',
} as const;

/** The letter of a source. */
export type StatusSource = keyof typeof statusSources;
