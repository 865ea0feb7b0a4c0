// Runs before every spec file of the project "api": each worker has a database of its own.
const url = new URL(process.env.PG_ADMIN_URL);
url.pathname = `/w${process.env.JEST_WORKER_ID}`;
process.env.DATABASE_URL = url.href;
