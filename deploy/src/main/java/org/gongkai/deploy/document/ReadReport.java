package org.gongkai.deploy.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.LogManager;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.form.edition.Editions;
import org.gongkai.formats.read.FileKind;
import org.gongkai.formats.read.ReadingFindings;
import org.gongkai.formats.read.ReadingJson;
import org.gongkai.formats.read.ReportReader;
import org.gongkai.formats.read.ReportReading;
import org.gongkai.formats.read.limit.UnreadableReport;

/**
 * The command {@code deploy/read}: prints the reading of a published report as JSON, as {@code POST
 * /api/v1/report-readings} answers it but for the rules, which ask the directory and the years before. Ends with 0 when
 * the file was read, 2 when it cannot be.
 */
public final class ReadReport {

    /** No rules are applied here. */
    private static final String NO_RULES = "";

    private ReadReport() {}

    public static void main(String[] arguments) throws IOException {
        // What libraries log of a damaged file is no part of the answer.
        LogManager.getLogManager().reset();
        if (arguments.length != 1) {
            refuse("usage: deploy/read FILE");
        }
        Optional<FileKind> kind = FileKind.ofName(arguments[0]);
        if (kind.isEmpty()) {
            refuse(arguments[0] + ": a report is " + String.join(", ", FileKind.allSuffixes()));
        }
        try {
            byte[] file = Files.readAllBytes(Path.of(arguments[0]));
            ReportReading reading = new ReportReader(Editions.shipped())
                    .read(kind.orElseThrow(), file, kind.orElseThrow().decode(file, Optional.empty()));
            byte[] json = new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(ReadingJson.of(reading, ReadingFindings.of(reading), NO_RULES))
                    .getBytes(StandardCharsets.UTF_8);
            System.out.write(json);
            System.out.println();
        } catch (NoSuchFileException e) {
            refuse(arguments[0] + ": there is no such file");
        } catch (UnreadableReport e) {
            refuse(arguments[0] + ": " + e.getMessage());
        }
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(2);
    }
}
