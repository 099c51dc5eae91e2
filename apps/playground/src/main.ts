import { parseArgs } from 'node:util';
import { askOnce } from './ask-once.ts';

const example = '134****6789 last 24h';

try {
  const { values } = parseArgs({ options: { once: { type: 'string', default: example } } });
  const question = values.once.trim().replace(/^\/smsreport\b\s*/, '');
  const { ackMs, answerMs, text } = await askOnce(question);
  console.log(`> /smsreport ${maskDigits(question)}\n`);
  console.log(text);
  console.log(`\nack after ${Math.round(ackMs)} ms, answer after ${Math.round(answerMs)} ms`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(`Like this: npm start -- --once "${example}"`);
  process.exitCode = 1;
}

/** What was asked, shown without a full number. */
function maskDigits(text: string): string {
  return text.replace(/\d{3}[\d -]*\d{4}/g, (run) => {
    const digits = run.replace(/\D/g, '');
    return digits.length < 8 ? run : `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`;
  });
}
