# syntax=docker/dockerfile:1
# One image for the API (default), the worker and the migration: see docker-compose.yml.

FROM node:24-slim AS packages
WORKDIR /samenstem
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY apps/web-e2e/package.json apps/web-e2e/
COPY libs/ui/package.json libs/ui/
COPY libs/counting/package.json libs/counting/
COPY libs/ledger/package.json libs/ledger/
COPY libs/api-client/package.json libs/api-client/

FROM packages AS build
RUN npm ci
COPY . .
ENV NX_DAEMON=false NX_TUI=false
RUN node node_modules/nx/dist/bin/nx.js run-many -t build

# Only what the API needs while it runs.
FROM packages AS runtime-packages
RUN npm ci --omit=dev --workspace apps/api

FROM node:24-slim AS runtime
ENV NODE_ENV=production PORT=3000
WORKDIR /samenstem
COPY --from=runtime-packages /samenstem/node_modules node_modules
COPY --from=runtime-packages /samenstem/apps/api apps/api
COPY --from=build /samenstem/apps/api/dist apps/api/dist
COPY --from=build /samenstem/apps/web/dist apps/web/dist
COPY seeds seeds
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
