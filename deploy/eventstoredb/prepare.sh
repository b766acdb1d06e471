#!/bin/sh
# Before the cluster starts: checks that .env has passwords, makes the certificate authority and a
# certificate for each node that has none, and lets the instances share the secret of their cookies.
# Runs again at every start and leaves what is there as it is.
set -eu

# They stand in a connection string, where other characters would have to be written in another way.
require_password() {
  case "$2" in
    '' | *[!A-Za-z0-9]*) ;;
    *) [ "${#2}" -lt 16 ] || return 0 ;;
  esac
  echo "$1: set it in .env, 16 letters and digits or more, as from: openssl rand -hex 24" >&2
  exit 1
}

require_password EVENTSTOREDB_ADMIN_PASSWORD "${EVENTSTOREDB_ADMIN_PASSWORD:-}"
require_password EVENTSTOREDB_OPS_PASSWORD "${EVENTSTOREDB_OPS_PASSWORD:-}"
require_password EVENTSTOREDB_PASSWORD "${EVENTSTOREDB_PASSWORD:-}"

# The user that the nodes and the instances run as in their images.
owner=1000:1000

# Each folder is made aside and moved into its place, so that one cut short is made anew.
if [ ! -d /authority/ca ]; then
  rm -rf /authority/new
  es-gencert-cli create-ca -out /authority/new
  mv /authority/new /authority/ca
fi

# Whoever talks to a node needs the authority's certificate, and nobody its key.
rm -f /trusted/new
cp /authority/ca/ca.crt /trusted/new
chmod 0444 /trusted/new
mv /trusted/new /trusted/ca.crt

for node in "$@"; do
  if [ ! -d "/certificates/$node" ]; then
    rm -rf /certificates/new
    es-gencert-cli create-node -ca-certificate /authority/ca/ca.crt -ca-key /authority/ca/ca.key \
      -out /certificates/new -dns-names "$node,localhost" -ip-addresses 127.0.0.1
    chmod 0755 /certificates/new
    chmod 0444 /certificates/new/node.crt
    chmod 0400 /certificates/new/node.key
    chown "$owner" /certificates/new/node.key
    mv /certificates/new "/certificates/$node"
  fi
done

chown "$owner" /shared
