/** A text without a full phone number: the middle of whatever could be one is hidden. */
export function maskDigits(text: string): string {
  return text.replace(/\d{3}[\d -]*\d{4}/g, (run) => {
    const digits = run.replace(/\D/g, '');
    return digits.length < 8 ? run : `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`;
  });
}
