#!/usr/bin/env bash
# Records how it is called, and succeeds
call="$(mktemp -d "$STAND_IN_CALLS/call.XXXXXXXX")"
printf '%s\0' "${0##*/}" "$@" > "$call/arguments"
env > "$call/variables"
cat > "$call/input"
for argument in "$@"; do
	case "$argument" in
		*/dev/fd/*) cat "/dev/fd/${argument##*/dev/fd/}" >> "$call/input" ;;
	esac
done
