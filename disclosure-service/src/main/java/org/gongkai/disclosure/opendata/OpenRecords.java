package org.gongkai.disclosure.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.Registers;
import org.gongkai.registers.exports.CsvRows;
import org.gongkai.registers.exports.RowWriter;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;

/** The public records of a register, written page by page: however many there are, few are in memory. */
public final class OpenRecords<E extends Record> {

    private static final int AT_ONCE = 500;

    private final Registers.OpenRegister<E> open;
    private final OpenDataset dataset;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final BiFunction<Registrar<E>, Registered<E>, JsonNode> body;

    /**
     * Of a register.
     *
     * @param body a record as JSON, as everybody reads it
     */
    public OpenRecords(
            Registers.OpenRegister<E> open,
            OpenDataset dataset,
            Jdbi jdbi,
            ObjectMapper mapper,
            BiFunction<Registrar<E>, Registered<E>, JsonNode> body) {
        this.open = open;
        this.dataset = dataset;
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.body = body;
    }

    /** The parameters that ask for what is public; those that would ask otherwise are refused. */
    public Map<String, List<String>> asked(Map<String, List<String>> parameters) {
        Stream.concat(Stream.of("voided", "limit", "after"), dataset.shown().keySet().stream())
                .filter(parameters::containsKey)
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid(name, KitWords.UNKNOWN_PARAMETER);
                });
        Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
        dataset.shown().forEach((name, value) -> asked.put(name, List.of(value)));
        open.export().require(asked);
        return asked;
    }

    /**
     * How far the register has come, without its being read: no row is written or changed that does not count one further.
     *
     * @param versions of all rows of the body that is asked for, or of all bodies, added up
     * @param rows how many there are
     */
    public record State(long versions, long rows) {}

    /** How far it has come. */
    public State state(Map<String, List<String>> asked) {
        String agency =
                asked.containsKey("agencyCode") ? asked.get("agencyCode").getLast() : null;
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(sum(version), 0) as versions, count(*) as many from "
                                + open.register().table()
                                + " where cast(:agency as text) is null or agency_code = :agency")
                        .bind("agency", agency)
                        .map((row, context) -> new State(row.getLong("versions"), row.getLong("many")))
                        .one());
    }

    /** Writes them under the heads of the ledger. */
    public void writeCsv(Map<String, List<String>> asked, OutputStream out) throws IOException {
        // Ended only where it is whole: a file that breaks off must not look like one.
        RowWriter file = CsvRows.to(out);
        open.export().write(asked, file);
        file.close();
    }

    /** Writes them as an array of records. */
    public void writeJson(Map<String, List<String>> asked, OutputStream out) throws IOException {
        // Closed only where it is whole, since that ends the array.
        JsonGenerator json = mapper.getFactory().createGenerator(out);
        json.writeStartArray();
        Optional<String> after = Optional.empty();
        do {
            Page<Registered<E>> page = open.lists().list(new LinkedHashMap<>(asked), new PageRequest(AT_ONCE, after));
            for (Registered<E> record : page.items()) {
                mapper.writeTree(json, body.apply(open.registrar(), record));
            }
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        json.writeEndArray();
        json.close();
    }
}
