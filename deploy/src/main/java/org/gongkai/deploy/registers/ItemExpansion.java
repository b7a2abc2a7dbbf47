package org.gongkai.deploy.registers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Items of proactive disclosure that count to what a report's section 1 says of the website's columns. */
public final class ItemExpansion {

    private final String agencyCode;
    private final String place;

    /** For the agency with this code; titles begin with {@code place}. */
    public ItemExpansion(String agencyCode, String place) {
        this.agencyCode = agencyCode;
        this.place = place;
    }

    /** The items of a year, from the columns and counts in {@code /samples/<name>.csv}. */
    public RegisterFile expand(String name, int year, long seed) {
        Days days = new Days(new Random(seed));
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> columns = CsvReader.builder().ofNamedCsvRecord(open(name))) {
            for (NamedCsvRecord line : columns) {
                String column = line.getField("column");
                String last = column.substring(column.lastIndexOf('/') + 1);
                int count = Integer.parseInt(line.getField("items"));
                for (int i = 1; i <= count; i++) {
                    rows.add(List.of(
                            agencyCode,
                            column,
                            place + year + "年" + last + "信息（" + i + "）",
                            days.in(year).toString(),
                            line.getField("article20Item"),
                            "政府网站"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RegisterFile(
                "disclosures",
                List.of("agencyCode", "column", "title", "publishedOn", "article20Item", "channel"),
                rows);
    }

    private static BufferedReader open(String name) {
        return new BufferedReader(new InputStreamReader(
                ItemExpansion.class.getResourceAsStream("/samples/" + name + ".csv"), StandardCharsets.UTF_8));
    }
}
