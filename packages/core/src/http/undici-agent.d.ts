// What undici says of its agent, for the file that has it alone.
declare module 'undici/lib/dispatcher/agent.js' {
  export { Agent as default } from 'undici';
}
