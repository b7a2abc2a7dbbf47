package org.gongkai.disclosure.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Language;
import org.gongkai.form.written.Money;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.registers.exports.CsvRows;
import org.gongkai.registers.exports.RowWriter;

/** The figures of administrative actions, body by body and year by year: a draft of a year is nobody's yet, a signed one everybody's. */
@Singleton
public class OpenFigures {

    private static final String SQL = SqlResource.read(OpenFigures.class, "action-figures.sql");
    private static final List<String> HEADS = List.of(
            "agencyCode", "agencyName", "regionCode", "year", "licensing", "penalties", "compulsions", "feesWanYuan");

    private final Jdbi jdbi;
    private final ObjectMapper mapper;

    OpenFigures(Jdbi jdbi, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.mapper = mapper;
    }

    /** Which are asked for. */
    public record Asked(Optional<String> agencyCode, Optional<Integer> year) {}

    /** Writes them under Chinese heads. */
    public void writeCsv(Asked asked, OutputStream out) throws IOException {
        // Ended only where it is whole: a file that breaks off must not look like one.
        RowWriter file = CsvRows.to(out);
        Bundle words = Bundle.of(ActionFigures.class, Language.CHINESE);
        file.row(HEADS.stream().map(words::text).toList());
        each(
                asked,
                row -> file.row(Arrays.asList(
                        row.agencyCode(),
                        row.agencyName(),
                        row.regionCode(),
                        row.year(),
                        row.licensing(),
                        row.penalties(),
                        row.compulsions(),
                        row.feesWanYuan())));
        file.close();
    }

    /** Writes them as an array. */
    public void writeJson(Asked asked, OutputStream out) throws IOException {
        // Closed only where it is whole, since that ends the array.
        JsonGenerator json = mapper.getFactory().createGenerator(out);
        json.writeStartArray();
        each(asked, row -> {
            ObjectNode body = mapper.valueToTree(row);
            body.put("feesWanYuan", row.feesWanYuan() == null ? null : Money.write(row.feesWanYuan()));
            mapper.writeTree(json, body);
        });
        json.writeEndArray();
        json.close();
    }

    private void each(Asked asked, Row row) throws IOException {
        try (Handle handle = jdbi.open();
                Stream<ActionFigures> rows = handle
                        .createQuery(SQL)
                        .bind("agency", asked.agencyCode().orElse(null))
                        .bind("year", asked.year().orElse(null))
                        .map((result, context) -> figures(result))
                        .stream()) {
            for (ActionFigures figures : (Iterable<ActionFigures>) rows::iterator) {
                row.write(figures);
            }
        }
    }

    private static ActionFigures figures(ResultSet row) throws SQLException {
        return new ActionFigures(
                row.getString("agency_code"),
                row.getString("agency_name"),
                row.getString("region_code"),
                row.getInt("year"),
                count(row, "licensing"),
                count(row, "penalties"),
                count(row, "compulsions"),
                row.getBigDecimal("fees_wan_yuan"));
    }

    private static Long count(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : amount.longValueExact();
    }

    private interface Row {
        void write(ActionFigures figures) throws IOException;
    }
}
