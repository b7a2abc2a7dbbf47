"""Cuts a face to a set of characters: cut.py SET NAME WEIGHT OUT FILE... Files are asked one after the other for a character.

SET is ascii, gb2312 (its signs and all of its characters) or common (its signs, its first level and what forms print).
What comes out has outlines of TrueType, which PDFs embed, no hints, and a name of its own, as its licences want.
"""

import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

UNITS = 1000
SIGNS = range(0xA1, 0xA4)
FIRST_LEVEL = range(0xB0, 0xD8)
SECOND_LEVEL = range(0xD8, 0xF8)


def plane(rows):
    for row in rows:
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes((row, cell)).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def wanted(name):
    if name == "ascii":
        return set(range(0x20, 0x7F))
    characters = set(plane(SIGNS)) | set(plane(FIRST_LEVEL)) | {0x3000}
    return characters | set(plane(SECOND_LEVEL)) if name == "gb2312" else characters


def outline(glyphs, name, cubic, scale):
    recorded = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(recorded)
    pen = TTGlyphPen(None)
    to = Cu2QuPen(pen, max_err=3.0, reverse_direction=True) if cubic else pen
    for verb, points in recorded.value:
        getattr(to, verb)(*[p and (p[0] * scale, p[1] * scale) for p in points])
    glyph = pen.glyph()
    glyph.coordinates.toInt() if hasattr(glyph, "coordinates") else None
    return glyph


def main(charset, family, weight, out, files):
    missing = wanted(charset)
    order, characters, outlines, metrics = [".notdef"], {}, {}, {}
    first = None
    for file in files:
        font = TTFont(file, lazy=True)
        first = first or font
        scale = UNITS / font["head"].unitsPerEm
        glyphs, cubic, cmap = font.getGlyphSet(), "CFF " in font, font.getBestCmap()
        for character in sorted(missing & cmap.keys()):
            name = "u%04X" % character
            order.append(name)
            characters[character] = name
            outlines[name] = outline(glyphs, cmap[character], cubic, scale)
            metrics[name] = (round(font["hmtx"][cmap[character]][0] * scale), 0)
        missing -= cmap.keys()
    outlines[".notdef"] = TTGlyphPen(None).glyph()
    metrics[".notdef"] = (UNITS // 2, 0)
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(characters)
    builder.setupGlyf(outlines)
    left = {name: getattr(glyph, "xMin", 0) for name, glyph in outlines.items()}
    builder.setupHorizontalMetrics({name: (width, left[name]) for name, (width, _) in metrics.items()})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    style = "Bold" if weight >= 700 else "Regular"
    builder.setupNameTable(
        {
            "familyName": family,
            "styleName": style,
            "uniqueFontIdentifier": family + " " + style,
            "fullName": family + " " + style,
            "psName": family.replace(" ", "") + "-" + style,
            "version": "Version 1.0",
            "copyright": first["name"].getDebugName(0) or "",
        }
    )
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120,
                     usWeightClass=weight, fsType=0)
    # Names, so that readers do not complain of their want in every document.
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 3786912000
    builder.font.recalcTimestamp = False
    builder.save(out)
    print(out, len(order), "characters,", len(missing), "missing", "".join(map(chr, sorted(missing)))[:80])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4], sys.argv[5:])
