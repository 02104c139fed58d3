# syntax=docker/dockerfile:1
# The image of api, portal, worker, migrate and backup. `npm run check:operation` does the same steps without an engine.
# A tag can be moved by others, a digest cannot: docs/operating.md has the one command that pins it.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

# What production needs: no compiler, no browser, no Postgres of its own, and no package has run a script.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# TypeScript comes along as something that a dependency's dependency could use; nothing here does.
RUN npm ci --omit=dev --ignore-scripts && rm -r node_modules/typescript

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node tools/build.mjs

FROM ${NODE_IMAGE} AS product
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps DEMO=false HOST=0.0.0.0 PORT=3000 PORTAL_DIR=dist/portal
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE docker/healthy.mjs ./
# What people attach; a volume that is mounted here for the first time belongs to the program.
COPY --chown=node:node docker/files files
# The files of the program belong to root: it reads them and cannot change them.
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "healthy.mjs"]
CMD ["node", "dist/server/api.js"]

# The demo's mail catcher speaks SMTP, which production never receives.
FROM product AS demo
COPY --from=build /app/node_modules/smtp-server node_modules/smtp-server
COPY --from=build /app/node_modules/punycode.js node_modules/punycode.js
COPY --from=build /app/node_modules/postal-mime node_modules/postal-mime

# Last, so that a build without a target is production.
FROM product AS runtime
