/** As much of an answer as contenders that take it on trust look at. */
export interface WirePage {
  readonly data: readonly WireRow[];
}

export interface WireRow {
  readonly message_id: string;
  readonly status: number;
  readonly status_desc: string;
  readonly submit_time: string;
  readonly deliver_time: string;
}
