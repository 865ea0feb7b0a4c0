// A broken line need not be shown by the smallest example.
require('fast-check').configureGlobal({ endOnFailure: true });
