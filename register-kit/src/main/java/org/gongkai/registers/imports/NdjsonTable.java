package org.gongkai.registers.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.WrittenNumber;
import org.gongkai.kit.upload.Charsets;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.result.ImportFinding;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.problem.RegisterWords;

/** A file with a JSON object in every line, in UTF-8. */
final class NdjsonTable implements Table {

    /** A row is flat. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(10)
            .maxNumberLength(500)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Characters of a line: some hundred fields of the longest texts. */
    private static final int LONGEST_LINE = 1_048_576;

    private final BufferedReader lines;
    private final Heads heads;

    private NdjsonTable(ImportFile file, Heads heads) {
        this.lines = new BufferedReader(Charsets.open(file.path(), Optional.of(StandardCharsets.UTF_8)));
        this.heads = heads;
    }

    static NdjsonTable open(ImportFile file, Heads heads) {
        return new NdjsonTable(file, heads);
    }

    @Override
    public Iterator<ImportRow> iterator() {
        return new Iterator<>() {
            private long number;
            private Optional<String> line = nextLine();

            @Override
            public boolean hasNext() {
                return line.isPresent();
            }

            @Override
            public ImportRow next() {
                ImportRow row = row(number, line.orElseThrow(NoSuchElementException::new));
                line = nextLine();
                return row;
            }

            private Optional<String> nextLine() {
                try {
                    Optional<String> read;
                    do {
                        read = NdjsonTable.this.readLine();
                        number++;
                    } while (read.filter(String::isBlank).isPresent());
                    return read;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line; empty at the end. */
    private Optional<String> readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = lines.read()) {
            if (line.length() == LONGEST_LINE) {
                throw Unreadable.of(RegisterWords.LINE_TOO_LONG.with(LONGEST_LINE));
            }
            line.append((char) c);
        }
        return Optional.of(line.toString());
    }

    private ImportRow row(long number, String line) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        List<ImportFinding> faults = new ArrayList<>();
        try {
            JsonNode node = MAPPER.readTree(line);
            if (!node.isObject()) {
                return faulty(number, "MALFORMED_JSON", RegisterWords.LINE_NOT_OBJECT);
            }
            node.properties().forEach(property -> {
                read(number, property.getKey(), property.getValue(), texts, faults);
                heads.find(property.getKey()).ifPresent(field -> names.put(field, property.getKey()));
            });
        } catch (JsonProcessingException | NumberFormatException e) {
            return faulty(number, "MALFORMED_JSON", RegisterWords.LINE_MALFORMED);
        }
        return new ImportRow(number, texts, names, Optional.empty(), faults);
    }

    private void read(long number, String name, JsonNode value, Map<String, String> texts, List<ImportFinding> faults) {
        Optional<String> field = heads.find(name);
        if (field.isEmpty()) {
            faults.add(new ImportFinding(number, name, "UNKNOWN_COLUMN", RegisterWords.UNKNOWN_COLUMN));
        } else if (value.isContainerNode() || value.isBoolean()) {
            faults.add(new ImportFinding(number, name, "WRONG_TYPE", RegisterWords.NOT_TEXT_OR_NUMBER));
        } else if (value.isNull()) {
            texts.put(field.get(), "");
        } else {
            texts.put(field.get(), value.isNumber() ? WrittenNumber.text(value.decimalValue()) : value.textValue());
        }
    }

    private static ImportRow faulty(long number, String code, Message message) {
        return new ImportRow(
                number, Map.of(), Map.of(), Optional.empty(), List.of(new ImportFinding(number, null, code, message)));
    }
}
