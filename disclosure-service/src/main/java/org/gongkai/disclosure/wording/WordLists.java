package org.gongkai.disclosure.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** The lists of wrong words, as bodies have laid them down: whole in each version, of which the last counts. */
@ApplicationScoped
@Transactional
public class WordLists {

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    WordLists(Jdbi jdbi, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The list that counts. */
    public WordList of(String agencyCode) {
        return jdbi.withHandle(handle -> last(handle, agencyCode));
    }

    /**
     * Lays it down, in the place of the one before.
     *
     * @param expected the version that was read; needed where there is one
     */
    public WordList put(String agencyCode, List<WrongWord> words, String reason, OptionalLong expected) {
        return jdbi.withHandle(handle -> {
            WordingLock.LIST_OF_AGENCY.take(handle, agencyCode);
            WordList stood = last(handle, agencyCode);
            require(stood.version(), expected);
            WordList next = new WordList(
                    agencyCode,
                    stood.version() + 1,
                    words,
                    Optional.of(reason),
                    Optional.of(caller.get().name()),
                    Optional.of(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            keep(handle, next);
            audit.record(
                    handle,
                    AuditEvent.of(DisclosureOperation.PUT_WORD_LIST, AuditObject.of("WORD_LIST", agencyCode))
                            .at(agencyCode)
                            .to(JsonNodeFactory.instance
                                    .objectNode()
                                    .put("version", next.version())
                                    .put("words", words.size()))
                            .because(reason));
            return next;
        });
    }

    private static void require(long version, OptionalLong expected) {
        if (version > 0 && expected.isEmpty()) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED);
        }
        if (expected.isPresent() && expected.getAsLong() != version) {
            throw Problem.staleSetting(KitWords.CHANGED_MEANWHILE, version);
        }
    }

    private static void keep(Handle handle, WordList list) {
        handle.createUpdate("""
                        insert into word_list (agency_code, version, reason, set_by, set_at)
                        values (:agencyCode, :version, :reason, :setBy, :at)""")
                .bindMethods(list)
                .bind("at", OffsetDateTime.ofInstant(list.setAt().orElseThrow(), ZoneOffset.UTC))
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                insert into wrong_word (agency_code, version, ordinal, wrong, proper, kind)
                values (:agency, :version, :ordinal, :wrong, :proper, :kind)""");
        for (int i = 0; i < list.words().size(); i++) {
            batch.bindMethods(list.words().get(i))
                    .bind("agency", list.agencyCode())
                    .bind("version", list.version())
                    .bind("ordinal", i + 1)
                    .add();
        }
        batch.execute();
    }

    private static WordList last(Handle handle, String agencyCode) {
        return handle.createQuery("select * from word_list where agency_code = :agency order by version desc limit 1")
                .bind("agency", agencyCode)
                .map((row, context) -> list(row, words(handle, agencyCode, row.getLong("version"))))
                .findOne()
                .orElseGet(() -> WordList.none(agencyCode));
    }

    private static List<WrongWord> words(Handle handle, String agencyCode, long version) {
        return handle.createQuery(
                        "select * from wrong_word where agency_code = :agency and version = :version order by ordinal")
                .bind("agency", agencyCode)
                .bind("version", version)
                .map((row, context) -> new WrongWord(
                        row.getString("wrong"), row.getString("proper"), WrongWordKind.valueOf(row.getString("kind"))))
                .list();
    }

    private static WordList list(ResultSet row, List<WrongWord> words) throws SQLException {
        return new WordList(
                row.getString("agency_code"),
                row.getLong("version"),
                words,
                Optional.of(row.getString("reason")),
                Optional.of(row.getString("set_by")),
                Optional.of(row.getTimestamp("set_at").toInstant()));
    }
}
