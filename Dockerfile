# The image of the server: build in the first stage, run from the second.
# `make image-steps` takes the same steps without a container engine.

FROM swift:6.3-bookworm AS build

# Debian moves versions within a release for security only; those are wanted.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install --yes --no-install-recommends libsqlite3-dev zlib1g-dev \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /source
COPY Package.swift openapi.yaml LICENSE ./
COPY Scripts Scripts
COPY migrations migrations
COPY Sources Sources
COPY Tests Tests

# Swift's libraries and SQLite go into the binary, so that the runtime image needs neither.
RUN Scripts/release out

FROM debian:bookworm-slim

# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates libcurl4 tzdata \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin tally \
 && install --directory --owner tally --mode 0750 /data

COPY --from=build /source/out/tally /usr/local/bin/tally

USER 10001
VOLUME /data
EXPOSE 8080
# Beyond its own machine Tally serves with keys alone, and makes the first one: see docs/operations.md.
ENV TALLY_HOST=0.0.0.0 \
    TALLY_PORT=8080 \
    TALLY_DATABASE=/data/tally.db

# Signals reach the server itself, because no shell stands in between.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=6s --start-period=5s --retries=3 \
  CMD ["tally", "healthcheck"]
ENTRYPOINT ["tally"]
CMD ["serve"]
