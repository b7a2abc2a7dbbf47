package org.gongkai.report.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.form.edition.Editions;

/** An edition of 2027 whose tables and rows bear other names than those before. */
public final class RenamedEdition {

    private static final Path EDITION = Path.of("../report-form/src/test/resources/editions/form-2027.json");

    private static final Map<String, String> NEW_NAMES = Map.ofEntries(
            Map.entry("T2", "OPEN"),
            Map.entry("T3", "APPS"),
            Map.entry("T4", "SUITS"),
            Map.entry("S6", "FEES"),
            Map.entry("NEW_RECEIVED", "APPLIED_FOR"),
            Map.entry("CARRIED_IN", "LEFT_BEFORE"),
            Map.entry("TOTAL_CLOSED", "CONCLUDED"),
            Map.entry("CARRIED_OUT", "LEFT_NOW"),
            Map.entry("OTHER_MISC", "REMAINDER"),
            Map.entry("LICENSING", "PERMITS"),
            Map.entry("ISSUED", "MADE"),
            Map.entry("REPEALED", "ENDED"));

    private RenamedEdition() {}

    /** The editions that the product has and this one, which is written into a folder. */
    public static Editions in(Path folder) throws IOException {
        String renamed = Files.readString(EDITION).replace("4. 其他", "4. 其余").replace("\"行政许可\"", "\"行政许可事项\"");
        for (Map.Entry<String, String> name : NEW_NAMES.entrySet()) {
            // What the edition calls them by stays what it is.
            renamed = renamed.replaceAll("\\b" + name.getKey() + "\\b(?!\": \")", name.getValue());
        }
        ObjectNode edition = (ObjectNode) new ObjectMapper().readTree(renamed);
        edition.putObject("comparison").put("before", "2021");
        Files.writeString(folder.resolve("form-2027.json"), edition.toString());
        return Editions.with(folder);
    }
}
