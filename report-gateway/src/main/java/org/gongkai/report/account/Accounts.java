package org.gongkai.report.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Grant;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.lock.ReportLock;

/** The accounts that the gateway keeps itself. */
@ApplicationScoped
public class Accounts {

    private final Jdbi jdbi;
    private final AgencyDirectory agencies;
    private final Passwords passwords;
    private final AccountAudit audit;
    private final SignInEnds ends;

    Accounts(Jdbi jdbi, AgencyDirectory agencies, Passwords passwords, AccountAudit audit, SignInEnds ends) {
        this.jdbi = jdbi;
        this.agencies = agencies;
        this.passwords = passwords;
        this.audit = audit;
        this.ends = ends;
    }

    /** What a put did. */
    public record Put(Account account, boolean created) {}

    /** The account with this name. */
    public Account account(String name) {
        return jdbi.withHandle(handle -> find(handle, name))
                .orElseThrow(() -> Problem.notFound(AccountWords.ACCOUNT, name));
    }

    /** The accounts, ordered by name. */
    public Page<Account> list(PageRequest page) {
        String after = Cursor.read(page.after(), text -> text).orElse("");
        List<Account> oneMore = jdbi.withHandle(handle -> handle.createQuery(
                        "select * from account where name > :afterName order by name limit :limitRows")
                .bind("afterName", after)
                .bind("limitRows", page.limit() + 1)
                .map((row, context) -> account(row))
                .list());
        return Page.of(oneMore, page.limit(), Account::name);
    }

    /** Whether there is none yet. */
    boolean isEmpty() {
        return jdbi.withHandle(handle -> handle.createQuery("select not exists (select from account)")
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Puts an account as the draft says. One that is there wants the version that was read; whoever uses it signs in
     * again afterwards.
     *
     * @param password the new one; empty leaves the present one
     */
    public Put put(Account draft, Optional<String> password, OptionalLong expectedVersion) {
        draft.agencyCode().ifPresent(code -> {
            if (!agencies.knows(code)) {
                throw Problem.of(ProblemKind.UNKNOWN_AGENCY, KitWords.NO_AGENCY.with(code));
            }
        });
        password.ifPresent(text -> passwords.requireStrong(text, "/password"));
        Optional<String> hash = password.map(passwords::hash);
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> put(handle, draft, hash, expectedVersion)));
    }

    private Put put(Handle handle, Account draft, Optional<String> hash, OptionalLong expectedVersion) {
        ReportLock.ACCOUNT.take(handle, draft.name());
        Optional<Account> current = find(handle, draft.name());
        if (expectedVersion.isPresent() && current.map(Account::version).orElse(0L) != expectedVersion.getAsLong()) {
            throw Problem.staleSetting(
                    AccountWords.AT_OTHER_VERSION, current.map(Account::version).orElse(0L));
        }
        if (current.isPresent() && expectedVersion.isEmpty()) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, AccountWords.ACCOUNT_EXISTS);
        }
        if (current.isEmpty() && hash.isEmpty()) {
            throw Problem.invalid("/password", AccountWords.NEW_ACCOUNT_NEEDS_PASSWORD);
        }
        handle.createUpdate("""
                        insert into account (name, role, agency_code, region_code, grants, display_name, password_hash,
                                             disabled, version)
                        values (:name, :role, :agency, :region, cast(:grantNames as text[]), :displayName, :hash,
                                :disabled, 1)
                        on conflict (name) do update set role = excluded.role, agency_code = excluded.agency_code,
                            region_code = excluded.region_code, grants = excluded.grants,
                            display_name = excluded.display_name,
                            password_hash = coalesce(:hash, account.password_hash), disabled = excluded.disabled,
                            version = account.version + 1, attempts = 0, locked_until = null""")
                .bind("name", draft.name())
                .bind("role", draft.role())
                .bind("agency", draft.agencyCode().orElse(null))
                .bind("region", draft.regionCode().orElse(null))
                .bind("grantNames", draft.grants().stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")))
                .bind("displayName", draft.displayName())
                .bind(
                        "hash",
                        hash.or(() -> current.map(known -> hashOf(handle, known.name())))
                                .orElseThrow())
                .bind("disabled", draft.disabled())
                .execute();
        Account now = find(handle, draft.name()).orElseThrow();
        if (current.isPresent()) {
            ends.endBefore(handle, now);
        }
        if (hash.isPresent()) {
            KnownPlaces.forget(handle, draft.name());
        }
        audit.put(handle, current, now);
        return new Put(now, current.isEmpty());
    }

    static Optional<Account> find(Handle handle, String name) {
        return handle.createQuery("select * from account where name = :name")
                .bind("name", name)
                .map((row, context) -> account(row))
                .findOne();
    }

    private static String hashOf(Handle handle, String name) {
        return handle.createQuery("select password_hash from account where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .one();
    }

    private static Account account(ResultSet row) throws SQLException {
        Set<Grant> grants = Stream.of((String[]) row.getArray("grants").getArray())
                .map(Grant::valueOf)
                .collect(Collectors.toSet());
        return new Account(
                row.getString("name"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                Account.scope(
                        Optional.ofNullable(row.getString("agency_code")),
                        Optional.ofNullable(row.getString("region_code"))),
                grants,
                row.getBoolean("disabled"),
                Optional.ofNullable(row.getTimestamp("locked_until")).map(Timestamp::toInstant),
                row.getBoolean("second_factor_confirmed"),
                row.getLong("version"));
    }
}
