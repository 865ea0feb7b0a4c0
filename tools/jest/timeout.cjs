// Jest takes no time limit per project: a busy machine with two cores needs more than its five seconds.
jest.setTimeout(60_000);
