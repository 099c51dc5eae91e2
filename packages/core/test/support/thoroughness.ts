/** How many scenarios each property is tried on. Raise it for a long run: a thousand take some twenty seconds each. */
export const scenariosTried = 60;

/** How many rows, times and keys are made up to hold what is read by hand to what is not. A million take some twenty seconds each. */
export const rowsTried = 3_000;
