/** A number of reports, easy to read. */
const many = (count: number): string => count.toLocaleString('en');

/** All reports of a search as a file. */
export const exporting = {
  started: 'The export goes to your direct messages with me: nobody else gets it.',
  running: 'One export of yours is still running. Wait for it, or cancel it in your direct messages with me.',
  progress: (rows: number) => `Exporting … ${many(rows)} report${rows === 1 ? '' : 's'} so far`,
  handingOver: (rows: number) => `Exporting … ${many(rows)} report${rows === 1 ? '' : 's'} on the way to Slack`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. If the file had come already, it is still there.',
  done: (rows: number, file: string) => `Exported ${many(rows)} report${rows === 1 ? '' : 's'}: ${file}`,
  empty: 'No report was found, so there is no file.',
  proof: (rows: number) => `${many(rows)} of ${many(rows)}, no gap`,
  /** The service forgets what is older while it is read. */
  startMoved: (from: string) => `Reports before ${from} are about to be deleted by Huawei Cloud: they were left out.`,
  columns: {
    meaning: 'Meaning',
    countryCode: 'Country code',
    sent: (timeZone: string) => `Sent (${timeZone})`,
    finished: (timeZone: string) => `Finished (${timeZone})`,
    took: 'Took (s)',
    signId: 'Signature id',
    messageId: 'Message id',
    tag: 'Sender’s tag',
  },
};
