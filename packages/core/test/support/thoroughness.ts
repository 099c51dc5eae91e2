/** How many scenarios each property is tried on. Raise it for a long run: a thousand take some twenty seconds each. */
export const scenariosTried = 60;
