package org.gongkai.formats.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongkai.document.ReportingBody;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Message;
import org.gongkai.formats.read.limit.UnreadableReport;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.source.SourceText;
import org.gongkai.formats.read.table.CutLines;
import org.gongkai.formats.read.table.ExpectedTable;
import org.gongkai.formats.read.table.ReadCell;
import org.gongkai.formats.read.table.TableReading;
import org.gongkai.formats.read.text.Asides;
import org.gongkai.formats.read.text.NarrativeReading;
import org.gongkai.formats.read.text.ReportTitle;
import org.gongkai.formats.words.FormatWords;

/** Reads a published report: its edition, its year and body, every cell that can be placed, its texts. */
public final class ReportReader {

    private static final int OF_THE_YEAR = 10;

    /** A line that may be the title of a section, and is no sentence. */
    private static final Pattern TITLE = Pattern.compile("[\\s#*]*[一二三四五六七八]\\s*[、.．][^。，；]{2,40}");

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
        // Editions with the same titles share their sections, and what is cut of them.
        Map<Sections, SequencedMap<Integer, List<SourceLine>>> found = new HashMap<>();
        Map<List<SourceLine>, CutLines> cut = new IdentityHashMap<>();
        Function<List<SourceLine>, CutLines> cutting =
                lines -> cut.computeIfAbsent(lines, some -> CutLines.of(TableNotes.without(some), some));
        InForm best = editions.all().stream()
                .map(form -> {
                    SequencedMap<Integer, List<SourceLine>> titled = found.computeIfAbsent(
                            sections.get(form.edition()), titles -> titles.in(source.lines(), kind.isOfSheets()));
                    return InForm.of(
                            form, kind.isOfSheets() ? titled : UntitledTables.apart(form, titled, cutting), cutting);
                })
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
        ReportTitle title = best.title();
        NarrativeReading narrative = NarrativeReading.of(form, title, inOrder);
        unplaced.addAll(narrative.doubts());
        if (title.year().isEmpty()) {
            unplaced.add(FormatWords.NO_YEAR);
        }
        if (title.body().isEmpty()) {
            unplaced.add(FormatWords.NO_BODY);
        }
        Map<CellId, CellValue> values = new HashMap<>();
        cells.forEach(cell -> values.put(cell.cell(), cell.value()));
        return new ReportReading(
                ReportingBody.named(title.body()),
                title.year(),
                form,
                narrative.with(TableNotes.of(form, inOrder, cells)),
                Figures.of(values),
                cells,
                unplaced,
                prose(best, narrative));
    }

    /** Sentences around the report and in the sections of tables. */
    private static List<ReportReading.Prose> prose(InForm best, NarrativeReading narrative) {
        List<ReportReading.Prose> prose = new ArrayList<>();
        Asides.of(narrative.outside(), "")
                .forEach(aside -> prose.add(new ReportReading.Prose(0, aside.place(), aside.text())));
        List<SourceLine> passed = List.of();
        for (Section section : best.form().sections()) {
            List<SourceLine> lines = best.sections().getOrDefault(section.number(), List.of());
            // A workbook without sections gives all its lines to each.
            if (section.table().isPresent() && lines != passed) {
                Asides.of(TableNotes.without(untold(best, lines)), labels(best, section))
                        .forEach(aside ->
                                prose.add(new ReportReading.Prose(section.number(), aside.place(), aside.text())));
                passed = lines;
            }
        }
        return prose;
    }

    /** Of lines that several tables are looked for in, those that are in no section of text. */
    private static List<SourceLine> untold(InForm best, List<SourceLine> lines) {
        boolean shared = best.sections().values().stream()
                        .filter(others -> others == lines)
                        .count()
                > 1;
        if (!shared) {
            return lines;
        }
        Set<Message> told = Collections.newSetFromMap(new IdentityHashMap<>());
        best.sections().values().stream()
                .filter(others -> others != lines)
                .flatMap(List::stream)
                .forEach(line -> told.add(line.place()));
        return lines.stream()
                .filter(line -> line.tabular()
                        || !told.contains(line.place())
                                && !TITLE.matcher(line.text()).matches())
                .toList();
    }

    private static String labels(InForm best, Section section) {
        return best.tables().keySet().stream()
                .filter(table -> section.table().filter(table.id()::equals).isPresent())
                .map(ExpectedTable::words)
                .findFirst()
                .orElse("");
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
            ReportTitle title,
            long fit) {

        static InForm of(
                Form form, SequencedMap<Integer, List<SourceLine>> sections, Function<List<SourceLine>, CutLines> cut) {
            SequencedMap<ExpectedTable, TableReading> tables = new LinkedHashMap<>();
            long met = 0;
            for (ExpectedTable table : ExpectedTable.of(form)) {
                TableReading reading = TableReading.of(form, table, cut.apply(lines(form, table, sections)));
                tables.put(table, reading);
                met += 1_000 * reading.met() / table.words().length();
            }
            ReportTitle title = ReportTitle.of(sections.get(0));
            boolean ofYear = title.year()
                    .filter(one -> form.fromYear() <= one
                            && form.toYear().map(last -> one <= last).orElse(true))
                    .isPresent();
            return new InForm(form, sections, tables, title, met + (ofYear ? OF_THE_YEAR : 0));
        }
    }
}
