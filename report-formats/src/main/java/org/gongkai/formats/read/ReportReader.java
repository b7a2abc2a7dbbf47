package org.gongkai.formats.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongkai.document.ReportingBody;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Message;
import org.gongkai.formats.read.limit.UnreadableReport;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.source.SourceText;
import org.gongkai.formats.read.table.CutLines;
import org.gongkai.formats.read.table.ExpectedTable;
import org.gongkai.formats.read.table.ReadCell;
import org.gongkai.formats.read.table.TableReading;
import org.gongkai.formats.read.table.Wording;
import org.gongkai.formats.words.FormatWords;

/** Reads a published report: its edition, its year and body, every cell that can be placed, its texts. */
public final class ReportReader {

    private static final Pattern TITLE = Pattern.compile(
            "([\\u4e00-\\u9fff()（）·]{2,40}?)\\s*(20\\d{2})\\s*年?(?:度)?\\s*政\\s*府\\s*信\\s*息\\s*公\\s*开(?:\\s*工\\s*作)?(?:\\s*年\\s*度)?\\s*报\\s*告");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*年");

    /** The title stands in the first lines; a line more is read than reaches this length. */
    private static final int LONGEST_HEAD = 600;

    private static final int LONGEST_TITLE_LINE = 4_000;

    private static final int OF_THE_YEAR = 10;
    private static final Pattern SENTENCE = Pattern.compile("[^\\t|]{12,400}。");

    private final Editions editions;

    /** By the name of the edition. */
    private final Map<String, Sections> sections;

    /** Of reports in any of these editions. */
    public ReportReader(Editions editions) {
        this.editions = editions;
        this.sections = editions.all().stream().collect(Collectors.toUnmodifiableMap(Form::edition, Sections::of));
    }

    /**
     * Reads a file.
     *
     * @param text the file as text where it is one, else empty
     * @throws UnreadableReport when the file is not what it is said to be; a failure of the reader itself is thrown as it is
     */
    public ReportReading read(FileKind kind, byte[] file, String text) {
        try {
            return reading(kind, file, text);
        } catch (StackOverflowError e) {
            // Libraries follow what is nested by recursion, as deep as a file likes.
            throw new UnreadableReport(FormatWords.NESTED_TOO_DEEP, e);
        }
    }

    private ReportReading reading(FileKind kind, byte[] file, String text) {
        SourceText source = source(kind, file, text);
        String head = head(source);
        Optional<MatchResult> title = title(head);
        Optional<Integer> year = year(title, head);
        // Editions with the same titles share their sections, and what is cut of them.
        Map<Sections, SequencedMap<Integer, List<SourceLine>>> found = new HashMap<>();
        Map<List<SourceLine>, CutLines> cut = new IdentityHashMap<>();
        InForm best = editions.all().stream()
                .map(form -> InForm.of(
                        form,
                        found.computeIfAbsent(sections.get(form.edition()), titles -> titles.in(source.lines())),
                        lines -> cut.computeIfAbsent(lines, some -> CutLines.of(TableNotes.without(some))),
                        year))
                .max(Comparator.comparing(InForm::fit))
                .orElseThrow();
        Form form = best.form();
        SequencedMap<Integer, List<SourceLine>> inOrder = best.sections();
        List<ReadCell> cells = new ArrayList<>();
        List<Message> unplaced = new ArrayList<>();
        best.tables().forEach((table, reading) -> {
            cells.addAll(reading.cells());
            reading.unplaced().forEach(what -> unplaced.add(language -> table.id() + " " + what.in(language)));
        });
        if (cells.isEmpty() && source.pictures() > 0) {
            unplaced.add(FormatWords.PICTURES.with(source.pictures()));
        }
        NarrativeReading narrative = NarrativeReading.of(form, inOrder);
        unplaced.addAll(narrative.doubts());
        if (year.isEmpty()) {
            unplaced.add(FormatWords.NO_YEAR);
        }
        Map<CellId, CellValue> values = new HashMap<>();
        cells.forEach(cell -> values.put(cell.cell(), cell.value()));
        return new ReportReading(
                ReportingBody.named(body(title)),
                year,
                form,
                narrative.with(TableNotes.of(form, inOrder, cells)),
                Figures.of(values),
                cells,
                unplaced,
                prose(form, inOrder));
    }

    /** Sentences in the sections of tables. */
    private static List<ReportReading.Prose> prose(Form form, SequencedMap<Integer, List<SourceLine>> sections) {
        return form.sections().stream()
                .filter(section -> section.table().isPresent())
                .flatMap(section -> sections.getOrDefault(section.number(), List.of()).stream()
                        .filter(line -> SENTENCE.matcher(line.text().strip()).matches() && !TableNotes.begins(line))
                        .map(line -> new ReportReading.Prose(
                                section.number(), line.place(), line.text().strip())))
                .toList();
    }

    private static SourceText source(FileKind kind, byte[] file, String text) {
        try {
            return kind.read(file, text);
        } catch (UnreadableReport e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableReport(FormatWords.NOT_READABLE.with(kind), e);
        } catch (RuntimeException e) {
            if (ThrowingCode.isOurs(e)) {
                throw e;
            }
            throw new UnreadableReport(FormatWords.NOT_READABLE.with(kind), e);
        }
    }

    private static List<SourceLine> lines(Form form, ExpectedTable table, Map<Integer, List<SourceLine>> sections) {
        return form.sections().stream()
                .filter(section -> section.table().equals(Optional.of(table.id())))
                .findFirst()
                .map(section -> sections.get(section.number()))
                .orElseGet(List::of);
    }

    /**
     * The file as an edition of the form reads it.
     *
     * @param sections the lines of each of its sections
     * @param fit how much of the form's labels is there; the year decides where they tell nothing
     */
    private record InForm(
            Form form,
            SequencedMap<Integer, List<SourceLine>> sections,
            SequencedMap<ExpectedTable, TableReading> tables,
            long fit) {

        static InForm of(
                Form form,
                SequencedMap<Integer, List<SourceLine>> sections,
                Function<List<SourceLine>, CutLines> cut,
                Optional<Integer> year) {
            SequencedMap<ExpectedTable, TableReading> tables = new LinkedHashMap<>();
            long met = 0;
            for (ExpectedTable table : ExpectedTable.of(form)) {
                TableReading reading = TableReading.of(form, table, cut.apply(lines(form, table, sections)));
                tables.put(table, reading);
                met += 1_000 * reading.met() / table.words().length();
            }
            boolean ofYear = year.filter(one -> form.fromYear() <= one
                            && form.toYear().map(last -> one <= last).orElse(true))
                    .isPresent();
            return new InForm(form, sections, tables, met + (ofYear ? OF_THE_YEAR : 0));
        }
    }

    private static String head(SourceText source) {
        StringBuilder head = new StringBuilder();
        for (SourceLine line : source.lines()) {
            String text = line.text();
            head.append(text, 0, Math.min(text.length(), LONGEST_TITLE_LINE)).append(' ');
            if (head.length() > LONGEST_HEAD) {
                break;
            }
        }
        return Wording.squeezed(head.toString());
    }

    private static Optional<MatchResult> title(String head) {
        return TITLE.matcher(head).results().findFirst();
    }

    private static Optional<Integer> year(Optional<MatchResult> title, String head) {
        return title.map(found -> found.group(2))
                .or(() -> YEAR.matcher(head).results().findFirst().map(found -> found.group(1)))
                .map(Integer::valueOf);
    }

    private static String body(Optional<MatchResult> title) {
        return title.map(found -> found.group(1).replaceAll("\\s", "")).orElse("");
    }
}
