# syntax=docker/dockerfile:1

FROM node:26-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Node is the image's own: the optional dependencies that bring it elsewhere stay out.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

FROM node:26-slim
ENV NODE_ENV=production
# Without SAMSPIL_OIDC_ISSUER, any other address than loopback is refused. The
# container has to listen on its own address, so the demo sign-in is allowed there: publish the port
# on 127.0.0.1 only, since whoever reaches it can act as anyone.
ENV SAMSPIL_HOST=0.0.0.0 \
    SAMSPIL_PORT=3000 \
    SAMSPIL_DATA=/data \
    SAMSPIL_DEMO_SIGN_IN=anywhere
WORKDIR /app
# Belongs to root, so that the program cannot change itself; /data alone is its own.
RUN install --directory --owner=node --group=node --mode=0750 /data
COPY --from=dependencies /app/node_modules ./node_modules
COPY LICENSE package.json ./
COPY schemas ./schemas
COPY projections ./projections
COPY src ./src
# Compiles what the program is made of, once: it starts in half the time.
RUN node --import ./src/compile-cache.js --eval "import('./src/cli/serve.ts')" && chmod -R a+rX node_modules/.cache
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --start-interval=1s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.SAMSPIL_PORT}/health/ready`, { signal: AbortSignal.timeout(2500) }).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# Not through npm, which would leave node orphaned on SIGTERM.
CMD ["node", "src/main.js", "serve"]
