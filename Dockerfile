# syntax=docker/dockerfile:1

# The Node that the repository is tested with; a test holds this file against package.json.
FROM node:24.21.0-slim AS build
WORKDIR /source
# What an install reads: while it stays the same, the next step comes from the cache.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/core/package.json packages/core/
COPY packages/query-text/package.json packages/query-text/
COPY apps/slack-bot/package.json apps/slack-bot/
RUN ["npx", "--yes", "pnpm@12.21.0", "install", "--frozen-lockfile", "--filter", "smn-delivery-reports", "--filter", "@org/slack-bot..."]
COPY tsconfig.base.json LICENSE ./
COPY packages/core packages/core
COPY packages/query-text packages/query-text
COPY apps/slack-bot apps/slack-bot
COPY scripts/production-tree.ts scripts/bundle-bot.ts scripts/write-code-cache.ts scripts/
RUN ["node", "scripts/production-tree.ts", "/tree"]

FROM node:24.21.0-slim
ENV NODE_ENV=production
WORKDIR /app
# Owned by root: the bot cannot change what it runs from.
COPY --from=build /tree ./
USER 65532:65532
EXPOSE 3000 8081
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.OPS_PORT || 8081) + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# No shell between: node is the first process, and SIGTERM reaches it.
ENTRYPOINT ["node"]
CMD ["dist/main.js"]
