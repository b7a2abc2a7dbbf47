package org.gongkai.disclosure.action;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.gongkai.form.words.Words;
import org.gongkai.kit.database.DatabaseLock;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.record.RecordsWritten;
import org.gongkai.registers.register.Registered;

/**
 * What a source reports of a time in a sum (a row of administrative actions) or one by one, and never both: that would count it
 * twice.
 *
 * @param oneByOne kind of the records that state it one by one
 * @param table what the query calls the table of these
 * @param lock taken for each agency that reports it, so that of two ways to say it the second finds the first
 * @param sql finds one that is stated twice among records with some {@code ids}; {@code %s} is the table that these are of
 * @param refusal why the one that was found is refused
 */
public record StatedOnce(String oneByOne, String table, DatabaseLock lock, String sql, Words refusal) {

    private static final String TABLE_OF_SUMS = "a";

    /**
     * Refuses what would count it twice.
     *
     * @param agency whose record states it, where it does
     */
    public void require(RecordsWritten written, Function<Registered<?>, Stream<String>> agency) {
        List<String> agencies =
                written.after().stream().flatMap(agency).distinct().sorted().toList();
        if (agencies.isEmpty()) {
            return;
        }
        agencies.forEach(each -> lock.take(written.handle(), each));
        written.handle()
                .createQuery(sql.formatted(written.recordKind().equals(oneByOne) ? table : TABLE_OF_SUMS))
                .bindArray(
                        "ids",
                        UUID.class,
                        written.after().stream().map(Registered::id).toList())
                .mapTo(String.class)
                .findFirst()
                .ifPresent(twice -> {
                    throw Problem.of(ProblemKind.CONFLICT, refusal.with(twice));
                });
    }
}
