#!/bin/sh
# /usr/bin/driver-preflight of the Debian package.
exec "/opt/Driver Preflight/resources/bin/driver-preflight" "$@"
