package org.gongkai.request.follow;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.database.ActingAs;

/**
 * Numbers that offices give themselves (自编登记编号), which do not begin with the code of their body: whose one is, the query code
 * tells that was told with it, and nobody else can.
 */
@Singleton
public class NumbersOfOffices {

    private static final String SERVICE = "request-service";

    /** A part that was split off has the number of the whole before its own, and the code of the whole. */
    private static final Pattern PART = Pattern.compile("-\\d{1,4}$");

    private static final int DEEPEST = 10;

    private final QueryCodes codes;
    private final ActingAs acting;
    private final Jdbi jdbi;

    NumbersOfOffices(QueryCodes codes, ActingAs acting, Jdbi jdbi) {
        this.codes = codes;
        this.acting = acting;
        this.jdbi = jdbi;
    }

    /** The body whose number it is; empty where no application of this number, or with its parts, has the code. */
    public Optional<String> agencyOf(String number, String code) {
        String[] indexes = Stream.iterate(
                        Optional.of(number), Optional::isPresent, one -> one.flatMap(NumbersOfOffices::wholeOf))
                .flatMap(Optional::stream)
                .limit(DEEPEST)
                .map(one -> codes.index(one, code))
                .toArray(String[]::new);
        return acting.call(
                Caller.service(SERVICE),
                () -> jdbi.withHandle(handle -> handle.createQuery("""
                                select agency_code from query_code where code_index = any(:indexes) limit 1""")
                        .bindArray("indexes", String.class, (Object[]) indexes)
                        .mapTo(String.class)
                        .findOne()));
    }

    private static Optional<String> wholeOf(String number) {
        String whole = PART.matcher(number).replaceFirst("");
        return whole.isEmpty() || whole.equals(number) ? Optional.empty() : Optional.of(whole);
    }
}
