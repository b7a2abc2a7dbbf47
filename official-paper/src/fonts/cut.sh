#!/usr/bin/env bash
# Makes the faces of papers that are committed beside this module's resources, from the packages that ship them:
# npm's Noto Sans SC, LXGW WenKai and Tinos, Debian's FandolFang. Needs npm, dpkg-deb, apt-get and Debian's
# python3-fonttools and python3-brotli. Run it where the fonts shall change; a build never does.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out="$here/../main/resources/META-INF/resources/fonts"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$work" && npm install --silent --no-save --prefix . \
  @expo-google-fonts/noto-sans-sc@0.4.3 lxgw-wenkai-webfont@1.7.0 @fontsource/tinos@5.3.0)
(cd "$work" && apt-get download -qq texlive-lang-chinese=2022.20230122-1 \
  && dpkg-deb --fsys-tarfile texlive-lang-chinese_*.deb | tar x --wildcards '*/FandolFang-Regular.otf' '*/fandol/COPYING.gz')

modules="$work/node_modules"
fandol="$work/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf"
/usr/bin/python3 "$here/cut.py" gb2312 "Gongkai Fang" 400 "$out/FangSong.ttf" "$fandol"
/usr/bin/python3 "$here/cut.py" common "Gongkai Hei" 400 "$out/Hei.ttf" \
  "$modules/@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf"
/usr/bin/python3 "$here/cut.py" common "Gongkai Kai" 400 "$out/Kai.ttf" \
  "$modules"/lxgw-wenkai-webfont/files/lxgwwenkai-regular-subset-*.woff2
/usr/bin/python3 "$here/cut.py" ascii "Gongkai Roman" 400 "$out/Roman-Regular.ttf" \
  "$modules/@fontsource/tinos/files/tinos-latin-400-normal.woff2"
/usr/bin/python3 "$here/cut.py" ascii "Gongkai Roman" 700 "$out/Roman-Bold.ttf" \
  "$modules/@fontsource/tinos/files/tinos-latin-700-normal.woff2"

gunzip -c "$work/usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz" > "$out/FangSong-COPYING.txt"
cp "$modules/@expo-google-fonts/noto-sans-sc/LICENSE_FONT" "$out/Hei-OFL.txt"
cp "$modules/lxgw-wenkai-webfont/OFL.txt" "$out/Kai-OFL.txt"
cp "$modules/@fontsource/tinos/LICENSE" "$out/Roman-OFL.txt"
