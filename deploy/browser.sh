# Sourced by deploy/test, behind jdk.sh: the tests of pages want a Chromium. Takes GONGKAI_CHROMIUM or the system's,
# else installs Debian's where that is possible; without one the page tests are left out, and in CI they fail.

find_chromium() {
  local candidate
  for candidate in "${GONGKAI_CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [ -n "$candidate" ] && [ -x "$candidate" ]; then
      export GONGKAI_CHROMIUM="$candidate"
      return 0
    fi
  done
  return 1
}

if ! find_chromium && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "Installing Chromium for the tests of pages ..."
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >/dev/null 2>&1 || true
  find_chromium || true
fi
if [ -z "${GONGKAI_CHROMIUM:-}" ]; then
  echo "No Chromium here: the tests of pages are left out. Set GONGKAI_CHROMIUM to one to run them."
fi
# The driver comes with its Maven artifact and must not look for a browser of its own.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
