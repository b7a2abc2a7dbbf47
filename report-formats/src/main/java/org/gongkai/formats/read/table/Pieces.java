package org.gongkai.formats.read.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.form.CellValue;
import org.gongkai.form.words.Message;
import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.source.PageNumbers;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.words.FormatWords;

/** Cuts lines into words and values. */
final class Pieces {

    /** A page number between dashes, or in words. */
    private static final Pattern TOKEN = Pattern.compile(
            // A number beside something that is no part of it, or in brackets.
            "(?<odd>(?<![^\\s|])(?:(?:约|近|超过?|不足|大于|小于|逾|[▲△▼▽±≈<>≥≤~])\\d[\\d.,]{0,14}[^\\s|\\d]{0,4}"
                    + "|\\d[\\d.,]{0,14}(?:余|多|[美欧港日]元|[*\\#+]|[\\u2460-\\u24ff])[^\\s|\\d]{0,4}|\\(\\d[\\d.,]{0,14}\\)(?=\\s*(?:[\\d|]|$))"
                    + "|详?见(?:附件|附表|附录|表|注)\\d{0,2})(?![^\\s|]))"
                    // The number of a table or an annex.
                    + "|(?<reference>(?:附件|附表|附录|表|注)\\d{1,2}(?![\\d.]))"
                    // An arrow between numbers may be of either.
                    + "|(?<arrow>(?<![^\\s|])[↓▼↘↑▲↗](?![^\\s|]))|"
                    // A number by itself, with its sign and its unit.
                    + "(?<quantity>(?<![^\\s|])" + Quantity.PATTERN + "(?![^\\s|]|\\s*[年月日号条项款]))"
                    // A remark: a number with a note in brackets, and perhaps brackets in it, right behind it.
                    + "|(?<remark>(?<![\\d.])\\d{1,12}(?:\\.\\d{1,6})?\\((?!\\d+\\))(?:[^()]|\\([^()]{1,40}\\)){1,60}\\)(?:\\d{1,3}(?!\\d))?)"
                    // The number of a label.
                    + "|(?<ordinal>(?<![\\d.])\\d{1,2}[.、](?!\\d))"
                    // A value: not part of a longer word, date or document number.
                    + "|(?<number>(?<![\\dA-Za-z.,〔\\[])-?\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,6})?(?![\\dA-Za-z%]|\\s*[年月日号条项款]))"
                    + " |(?<uncertain>\ufffd+)|(?<na>(?<=[\\s|])[/](?=[\\s|]|$))|(?<words>[^\\d/\\s|]+|\\d+|\\S)",
            Pattern.COMMENTS);

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]{0,20}");

    /** No number, sign or unit is longer. */
    private static final int LONGEST = 40;

    private Pieces() {}

    static List<Piece> of(List<SourceLine> lines) {
        List<Piece> pieces = new ArrayList<>();
        for (SourceLine line : whole(lines)) {
            ReadingTime.check();
            if (line.tabular() && line.cells().size() > 1) {
                row(line, pieces);
            } else {
                plain(line, pieces);
            }
        }
        return pieces;
    }

    /** The lines without page numbers, a sign or a unit that has a line of its own with its number. */
    private static List<SourceLine> whole(List<SourceLine> lines) {
        List<SourceLine> whole = new ArrayList<>(lines.size());
        for (SourceLine line : lines) {
            String text = bare(line);
            if (PageNumbers.isMarked(line.text())) {
                continue;
            }
            String before = whole.isEmpty() ? "" : bare(whole.getLast());
            boolean goesOn = Quantity.LONE_UNIT.matcher(text).matches()
                            && NUMBER.matcher(before).matches()
                    || Quantity.LONE_SIGN.matcher(before).matches()
                            && NUMBER.matcher(text).matches();
            if (goesOn) {
                whole.removeLast();
                whole.add(SourceLine.plain(line.place(), before + text));
            } else {
                whole.add(line);
            }
        }
        return whole;
    }

    /** The words of a line without spaces; none of one of a table, which says itself what stands together. */
    private static String bare(SourceLine line) {
        return line.tabular() || line.text().length() > LONGEST
                ? ""
                : Wording.halfWidth(line.text()).replaceAll("\\s", "");
    }

    /** A row of a table: its columns are known, so an empty one among values is an empty cell. */
    private static void row(SourceLine line, List<Piece> pieces) {
        List<ReadValue> values = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        boolean labelled = false;
        for (int column = 0; column < line.cells().size(); column++) {
            SourceLine.SourceCell cell = line.cells().get(column);
            if (cell.covered()) {
                continue;
            }
            Message place = FormatWords.COLUMN_OF.with(line.place(), column + 1);
            boolean isAmongFigures = labelled || values.stream().anyMatch(before -> !before.isEmpty());
            Optional<ReadValue> value = ReadValue.of(cell.text(), place, line.place())
                    .or(() -> isAmongFigures ? ReadValue.odd(cell.text(), place, line.place()) : Optional.empty());
            if (value.isEmpty()) {
                // Words between values are no row of figures: what came before them was none.
                values.clear();
                columns.clear();
                labelled = true;
                words(cell.text(), pieces);
            } else {
                values.add(value.get());
                columns.add(column);
            }
        }
        if (!values.isEmpty()) {
            pieces.add(new Piece.Values(values, columns, line.cells().size(), true));
        }
    }

    private static void plain(SourceLine line, List<Piece> pieces) {
        String text = Wording.squeezed(line.text());
        Matcher token = TOKEN.matcher(text);
        List<ReadValue> values = new ArrayList<>();
        boolean words = false;
        List<Piece> found = new ArrayList<>();
        while (token.find()) {
            if (token.group("quantity") != null || token.group("uncertain") != null) {
                ReadValue.of(token.group(), line.place(), line.place()).ifPresent(values::add);
            } else if (token.group("number") != null) {
                ReadValue.of(token.group("number").strip(), line.place(), line.place())
                        .ifPresent(values::add);
            } else if (token.group("remark") != null) {
                String remark = token.group("remark");
                values.add(ReadValue.quantity(remark, line.place(), line.place())
                        .orElseGet(() -> new ReadValue(new CellValue.Remark(remark), line.place(), line.place())));
            } else if (token.group("odd") != null) {
                values.add(new ReadValue(new CellValue.Remark(token.group()), line.place(), line.place()));
            } else if (token.group("arrow") != null) {
                values.add(new ReadValue(new CellValue.Unknown(), line.place(), line.place()));
            } else if (token.group("na") != null) {
                values.add(new ReadValue(new CellValue.NotApplicable(), line.place(), line.place()));
            } else {
                flush(values, found, false);
                words = true;
                words(token.group(), found);
            }
        }
        flush(values, found, !words);
        pieces.addAll(found);
    }

    private static void flush(List<ReadValue> values, List<Piece> pieces, boolean wholeLine) {
        if (!values.isEmpty()) {
            pieces.add(new Piece.Values(values, List.of(), 0, wholeLine));
            values.clear();
        }
    }

    private static void words(String text, List<Piece> pieces) {
        String bare = Wording.bare(text);
        if (!bare.isEmpty()) {
            pieces.add(new Piece.Words(bare));
        }
    }
}
