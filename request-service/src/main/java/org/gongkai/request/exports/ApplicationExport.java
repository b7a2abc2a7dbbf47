package org.gongkai.request.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.Registers;
import org.gongkai.registers.exports.RegisterExport;
import org.gongkai.registers.exports.RowWriter;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.search.ApplicationSearch;
import org.gongkai.request.search.LifeSummaries;
import org.gongkai.request.search.LifeSummary;

/**
 * Writes the applications that a list would have into a file, a page after the other. Personal data are masked as in lists;
 * names are not where somebody may see them and has said why, and then the audit has each of them.
 */
@ApplicationScoped
public class ApplicationExport {

    private static final int AT_ONCE = 500;

    private final ApplicationSearch search;
    private final LifeSummaries lives;
    private final Registrar<DisclosureApplication> applications;
    private final RegisterExport<DisclosureApplication> register;
    private final ExportAudit audit;

    ApplicationExport(
            ApplicationSearch search,
            LifeSummaries lives,
            Registers registers,
            ApplicationRegister register,
            ExportAudit audit) {
        Registers.OpenRegister<DisclosureApplication> open = registers.open(register);
        this.search = search;
        this.lives = lives;
        this.applications = open.registrar();
        this.register = open.export();
        this.audit = audit;
    }

    /**
     * What is to be written.
     *
     * @param parameters those of a list, as they came
     * @param life whether the columns of lives are there too
     * @param reason why names are to be seen; without it they are masked
     */
    public record Asked(
            Map<String, List<String>> parameters, Optional<String> sort, boolean life, Optional<String> reason) {}

    /** Refuses what a list would refuse, and names where the caller may not see them; what is asked for goes into the audit. */
    public void begin(Asked asked) {
        search.page(search.filter(asked.parameters()), asked.sort(), new PageRequest(1, Optional.empty()));
        audit.begin(asked);
    }

    /** Writes the heads and the rows. */
    public void write(Asked asked, RowWriter out) throws IOException {
        List<LifeColumn> columns = columns(asked);
        out.row(Stream.concat(register.heads().stream(), columns.stream().map(LifeColumn::head))
                .toList());
        Optional<String> after = Optional.empty();
        do {
            ApplicationSearch.Found page =
                    search.page(search.filter(asked.parameters()), asked.sort(), new PageRequest(AT_ONCE, after));
            write(asked, columns, page.ids(), out);
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
    }

    /** The columns of lives that the register's ledgers do not have themselves. */
    private List<LifeColumn> columns(Asked asked) {
        List<String> there = register.heads();
        return asked.life()
                ? Stream.of(LifeColumn.values())
                        .filter(column -> !there.contains(column.head()))
                        .toList()
                : List.of();
    }

    private void write(Asked asked, List<LifeColumn> columns, List<UUID> ids, RowWriter out) throws IOException {
        List<Registered<DisclosureApplication>> records = applications.records(ids);
        Map<UUID, LifeSummary> summaries = asked.life() ? lives.of(ids) : Map.of();
        // Before anybody sees them.
        asked.reason().ifPresent(why -> audit.unmasked(records, why));
        List<List<Object>> rows = register.rows(
                records, kind -> kind == PersonalDataKind.NAME && asked.reason().isPresent());
        for (int i = 0; i < records.size(); i++) {
            List<Object> row = new ArrayList<>(rows.get(i));
            Optional<LifeSummary> life =
                    Optional.ofNullable(summaries.get(records.get(i).id()));
            columns.forEach(column -> row.add(life.map(column::of).orElse(null)));
            out.row(row);
        }
    }
}
