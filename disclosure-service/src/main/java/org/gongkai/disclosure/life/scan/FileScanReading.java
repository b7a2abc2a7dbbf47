package org.gongkai.disclosure.life.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.disclosure.life.finding.FoundPersonalData;
import org.gongkai.disclosure.life.finding.PersonalDataFindings;
import org.gongkai.disclosure.search.file.FileQuestion;
import org.gongkai.disclosure.search.file.FileText;
import org.gongkai.disclosure.search.file.FileTextReading;
import org.gongkai.kit.foreign.ForeignReading;

/** Looks through the text of a file in the process that gets it out: no more than what was found comes back. */
public final class FileScanReading implements ForeignReading {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ITEM = "item";

    /** A list of persons is found by these as well as by all of them. */
    private static final int MOST = 50;

    /** What is asked of a file that belongs to an item. */
    static FileQuestion<FileScan> of(UUID item) {
        return new FileQuestion<>(
                FileScanReading.class,
                Map.of(ITEM, item.toString()),
                FileScanReading::heard,
                state -> new FileScan(state, List.of()));
    }

    @Override
    public void read(Path file, Map<String, String> asked, OutputStream answer) throws IOException {
        FileText text = FileTextReading.text(file, asked);
        List<FoundPersonalData> found = text.text()
                .map(words -> PersonalDataFindings.in(UUID.fromString(asked.get(ITEM)), words))
                .orElse(List.of());
        MAPPER.writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(
                        answer,
                        new FileScan(text.state(), found.stream().limit(MOST).toList()));
    }

    private static FileScan heard(InputStream answer) throws IOException {
        return MAPPER.readValue(answer, FileScan.class);
    }
}
