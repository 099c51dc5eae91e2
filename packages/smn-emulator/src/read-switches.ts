import { behaviourValues, type Behaviour } from './behaviour.ts';

/** Reads `switch=value` pairs. Throws a `RangeError` that names the switches, or the values, there are. */
export function readSwitches(pairs: readonly string[]): Partial<Behaviour> {
  const switches: Record<string, unknown> = {};
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=');
    const value = rest.join('=');
    if (!isSwitch(name)) throw new RangeError(`There is no switch ${name}: ${Object.keys(behaviourValues).join(', ')}`);
    const allowed: readonly (string | boolean)[] = behaviourValues[name];
    const chosen = allowed.find((candidate) => String(candidate) === value);
    if (chosen === undefined) throw new RangeError(`${name} must be one of ${allowed.join(', ')}`);
    switches[name] = chosen;
  }
  return isBehaviour(switches) ? switches : {};
}

function isSwitch(name: string): name is keyof Behaviour {
  return Object.hasOwn(behaviourValues, name);
}

function isBehaviour(switches: Readonly<Record<string, unknown>>): switches is Partial<Behaviour> {
  return Object.entries(switches).every(([name, value]) => {
    const allowed: readonly unknown[] = isSwitch(name) ? behaviourValues[name] : [];
    return allowed.includes(value);
  });
}
