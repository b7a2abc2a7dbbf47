package org.gongkai.registers.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.sheet.WorkbookKind;
import org.gongkai.registers.problem.RegisterWords;

/** Finds the kind of a file of a register by its content, and by its media type and name where that leaves it open. */
public final class RegisterFiles {

    private static final Set<String> TEXT = Set.of(
            "text/csv", "application/csv", "text/comma-separated-values", "text/tab-separated-values", "text/plain");

    private static final Set<String> LINES =
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl", "application/jsonlines");

    /** What browsers call workbooks, and text too: where Office is installed, they call CSV an old workbook. */
    private static final String OLD_WORKBOOK = "application/vnd.ms-excel";

    private static final Set<String> WORKBOOKS = Set.of(
            ImportFile.XLSX,
            "application/vnd.oasis.opendocument.spreadsheet",
            OLD_WORKBOOK,
            "application/msexcel",
            "application/x-msexcel",
            "application/wps-office.xlsx",
            "application/wps-office.xls",
            "application/wps-office.et");

    private static final Set<String> ANYTHING =
            Set.of("application/octet-stream", "application/zip", "application/x-zip-compressed");

    private static final int START = 512;

    private RegisterFiles() {}

    /** Refuses a body whose media type is none of a register, before it is read. */
    public static void requireKnown(String mediaType) {
        if (Stream.of(TEXT, LINES, WORKBOOKS, ANYTHING).noneMatch(types -> types.contains(mediaType))) {
            throw Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, RegisterWords.FORMATS_OF_A_REGISTER);
        }
    }

    /**
     * The kind of a body.
     *
     * @param mediaType in small letters and without parameters
     */
    public static ImportFile.Kind ofBody(String mediaType, Path file) {
        if (TEXT.contains(mediaType)) {
            return ImportFile.Kind.CSV;
        }
        if (LINES.contains(mediaType)) {
            return ImportFile.Kind.NDJSON;
        }
        Start start = Start.of(file);
        if (WORKBOOKS.contains(mediaType)) {
            return start.workbook().orElse(mediaType.equals(OLD_WORKBOOK) ? ImportFile.Kind.CSV : ImportFile.Kind.XLSX);
        }
        return start.workbook().orElseGet(() -> start.isJson() ? ImportFile.Kind.NDJSON : ImportFile.Kind.CSV);
    }

    /**
     * The kind of a part of a form, whose media type is what the browser makes of its name.
     *
     * @param mediaType in small letters and without parameters; empty when the part has none
     */
    public static ImportFile.Kind ofPart(String mediaType, String fileName, Path file) {
        Start start = Start.of(file);
        boolean lines = LINES.contains(mediaType)
                || fileName.toLowerCase(Locale.ROOT).matches(".*\\.(ndjson|jsonl)")
                || start.isJson();
        return start.workbook().orElse(lines ? ImportFile.Kind.NDJSON : ImportFile.Kind.CSV);
    }

    /**
     * How a file begins.
     *
     * @param bytes the first ones, each as a character
     */
    private record Start(Path file, String bytes) {

        static Start of(Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                return new Start(file, new String(in.readNBytes(START), StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Optional<ImportFile.Kind> workbook() {
            if (bytes.startsWith("PK\u0003\u0004")) {
                return Optional.of(WorkbookKind.ofArchive(file));
            }
            return bytes.startsWith("\u00d0\u00cf\u0011\u00e0") ? Optional.of(ImportFile.Kind.XLS) : Optional.empty();
        }

        boolean isJson() {
            return bytes.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("{");
        }
    }
}
