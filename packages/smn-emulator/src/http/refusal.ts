import type { Answer } from './answer.ts';

/** Thrown by a check that ends the request; the server answers with what it carries. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`Refused with ${answer.status}`);
    this.answer = answer;
  }
}
