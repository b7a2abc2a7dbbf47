package org.gongkai.request.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.Registers;
import org.gongkai.registers.record.SealedTexts;
import org.gongkai.registers.search.SearchedTexts;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;

/** Reads what applications are found by, which the database holds sealed, in queries upon them. */
@ApplicationScoped
public class ApplicationTexts {

    private final SealedTexts<DisclosureApplication> texts;

    ApplicationTexts(Registers registers, ApplicationRegister register) {
        this.texts = registers.open(register).personal().texts("subject", "description", "applicantName");
    }

    /** What a query has to answer of {@code t}, one after the other. */
    public String columns() {
        return texts.columns();
    }

    /**
     * What a row has.
     *
     * @param first place of the first of the columns, counted from 1
     */
    public SearchedTexts read(ResultSet row, UUID application, int first) throws SQLException {
        List<Optional<String>> read = texts.read(row, application, first);
        return SearchedTexts.of(read.get(0).stream(), read.get(1).stream(), read.get(2).stream());
    }
}
