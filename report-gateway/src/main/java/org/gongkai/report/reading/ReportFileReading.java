package org.gongkai.report.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.form.edition.Editions;
import org.gongkai.formats.read.FileKind;
import org.gongkai.formats.read.ReportReader;
import org.gongkai.formats.read.WrittenReading;
import org.gongkai.formats.read.limit.UnreadableReport;
import org.gongkai.kit.foreign.ForeignReading;
import org.gongkai.kit.foreign.UnreadableFile;

/** Reads a published report in a process of its own. */
public final class ReportFileReading implements ForeignReading {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String KIND = "kind";
    private static final String CHARSET = "charset";
    private static final String EDITIONS = "editions";

    /** By the folder of the editions that they know, which is empty where they know those of the product. */
    private final Map<String, ReportReader> readers = new HashMap<>();

    /** What it is told of a file; {@code editions} is a folder with editions beside those of the product. */
    static Map<String, String> asked(FileKind kind, Optional<Charset> charset, Optional<Path> editions) {
        return Map.of(
                KIND,
                kind.name(),
                CHARSET,
                charset.map(Charset::name).orElse(""),
                EDITIONS,
                editions.map(Path::toString).orElse(""));
    }

    @Override
    public void read(Path file, Map<String, String> asked, OutputStream answer) throws IOException {
        FileKind kind = FileKind.valueOf(asked.get(KIND));
        Optional<Charset> charset =
                Optional.of(asked.get(CHARSET)).filter(name -> !name.isEmpty()).map(Charset::forName);
        ReportReader reader = readers.computeIfAbsent(asked.get(EDITIONS), ReportFileReading::reader);
        byte[] bytes = Files.readAllBytes(file);
        try {
            MAPPER.writer()
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValue(answer, WrittenReading.of(reader.read(kind, bytes, kind.decode(bytes, charset))));
        } catch (UnreadableReport e) {
            throw new UnreadableFile(e.why(), e);
        }
    }

    private static ReportReader reader(String editions) {
        return new ReportReader(editions.isEmpty() ? Editions.shipped() : Editions.with(Path.of(editions)));
    }
}
