# The TLS proxy, as a user of its own. Its certificates are a volume.
ARG CADDY_IMAGE=caddy:2.10.2-alpine

FROM ${CADDY_IMAGE} AS proxy
ENV XDG_DATA_HOME=/caddy/data XDG_CONFIG_HOME=/caddy/config
WORKDIR /caddy
COPY --chown=10001:10001 docker/proxy ./
USER 10001:10001
EXPOSE 8080 8443
CMD ["caddy", "run", "--config", "Caddyfile", "--adapter", "caddyfile"]
