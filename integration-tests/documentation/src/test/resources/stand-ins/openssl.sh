#!/usr/bin/env bash
# The real one; what it prints is recorded as well
PATH="$REAL_PATH" openssl "$@" | tee -a "$STAND_IN_CALLS/generated"
printf '\f' >> "$STAND_IN_CALLS/generated"
