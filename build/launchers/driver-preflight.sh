#!/bin/sh
# The command line that is installed along with the app: its runtime as plain Node, so that no display is needed.
# Lies in the app's resources, as bin/driver-preflight; a link to it from a folder of $PATH works too.
set -e
script=$0
while [ -L "$script" ]; do
  target=$(readlink "$script")
  case $target in
    /*) script=$target ;;
    *) script=$(dirname "$script")/$target ;;
  esac
done
resources=$(cd "$(dirname "$script")/.." && pwd -P)
if [ -x "$resources/../MacOS/Driver Preflight" ]; then
  runtime="$resources/../MacOS/Driver Preflight"
else
  runtime="$resources/../driver-preflight-app"
fi
ELECTRON_RUN_AS_NODE=1 exec "$runtime" "$resources/app.asar/out/main/cli.js" "$@"
