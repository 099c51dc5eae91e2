/** An SMS signature, as ListSmsSigns knows it. */
export interface SmsSign {
  readonly signId: string;
  readonly signName: string;
  /** 0 notification (codes, notices), 1 promotion. */
  readonly signType: number;
  /** 0 to be reviewed, 1 processing, 2 in review, 3 approved, 4 refused, 5 deleted. */
  readonly status: number;
  /** The carrier's refusal code; null when there is none. */
  readonly reply?: string | null;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly createTime?: string;
  /** The project that owns it; the default project when absent. */
  readonly projectId?: string;
}

/** The `status` of a signature that may send, and may be asked about. */
export const approvedStatus = 3;

/** Three approved signatures, and one in review that no report can be asked of. */
export const defaultSigns: readonly SmsSign[] = [
  { signId: '47f86cf7c9a7449d98ee61cf193dc060', signName: '云上商城', signType: 0, status: approvedStatus },
  { signId: '9b1c52d04e7f4a6c8d3e2f1a0b5c7d86', signName: '云上物流', signType: 0, status: approvedStatus },
  { signId: 'c3d8e91f6a2b4705b8e4f7a1d2c6093e', signName: '云上会员', signType: 1, status: approvedStatus },
  { signId: 'e7a40b2c9d1f43568f0a6b3c5d2e1794', signName: '云上新店', signType: 0, status: 2 },
];
