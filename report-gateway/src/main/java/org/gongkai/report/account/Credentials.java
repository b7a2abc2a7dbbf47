package org.gongkai.report.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.audit.RequestOrigin;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.token.SignInSettings;
import org.gongkai.report.audit.ReportOperation;
import org.gongkai.report.problem.ReportProblem;

/** What an account proves itself with: the password, and a one-time code where the owner wants it. */
@ApplicationScoped
public class Credentials implements SealedTables {

    /** Failures from places that are not known until these have to wait: a second, and twice as long after each further one. */
    private static final int AT_ONCE = 5;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Jdbi jdbi;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final KnownPlaces places;
    private final GuessedSlowly slowly;
    private final RequestOrigin origin;
    private final DataKey dataKey;
    private final Clock clock;
    private final AccountAudit audit;
    private final SignInEnds ends;

    Credentials(
            Jdbi jdbi,
            Passwords passwords,
            SecondFactor secondFactor,
            KnownPlaces places,
            GuessedSlowly slowly,
            RequestOrigin origin,
            DataKey dataKey,
            Clock clock,
            AccountAudit audit,
            SignInEnds ends) {
        this.jdbi = jdbi;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.places = places;
        this.slowly = slowly;
        this.origin = origin;
        this.dataKey = dataKey;
        this.clock = clock;
        this.audit = audit;
        this.ends = ends;
    }

    /** A secret of a second factor that is to be confirmed. */
    public record Enrolment(String secret, String uri) {}

    /**
     * The account that the password, and the code where one is wanted, belong to. Guesses slow down: from a place that the
     * account is known at each waits its turn there, and from all others together they are refused for a while.
     *
     * @throws Problem the same one for every reason, so that it does not tell which accounts there are
     */
    public Account prove(String name, String password, Optional<String> otp) {
        Place place = place(name);
        boolean known = places.isKnown(place);
        boolean proven = known
                ? slowly.attempt(place, () -> isRight(Passwords.Who.KNOWN, name, password, otp))
                // Counted before the password is looked at: guesses that come all at once do not pass the limit
                // together.
                : attempt(name)
                        ? isRight(Passwords.Who.STRANGER, name, password, otp)
                        : passwords.matches(Passwords.Who.STRANGER, password, Optional.empty());
        if (!proven) {
            jdbi.useTransaction(handle -> audit.record(handle, ReportOperation.SIGN_IN_FAILED, shown(name)));
            throw Problem.of(ReportProblem.SIGN_IN_FAILED, AccountWords.NOT_SIGNED_IN.with(AT_ONCE));
        }
        return jdbi.inTransaction(handle -> {
            if (!known) {
                handle.execute("update account set attempts = 0, locked_until = null where name = ?", name);
            }
            places.note(handle, place);
            audit.record(handle, ReportOperation.SIGN_IN, name);
            return Accounts.find(handle, name).orElseThrow();
        });
    }

    /** Changes the password of whoever knows the present one; every sign-in with it ends. */
    public void change(String name, String present, String next) {
        passwords.requireStrong(next, "/password");
        requirePassword(name, present, "/current");
        String hash = passwords.hash(next);
        QuarkusTransaction.joiningExisting()
                .run(() -> jdbi.useHandle(handle -> {
                    handle.execute(
                            "update account set password_hash = ?, attempts = 0, locked_until = null, version = version + 1 where name = ?",
                            hash,
                            name);
                    KnownPlaces.forget(handle, name);
                    places.note(handle, place(name));
                    ends.endBefore(handle, Accounts.find(handle, name).orElseThrow());
                    audit.record(handle, ReportOperation.CHANGE_PASSWORD, name);
                }));
    }

    /** Makes a secret for a second factor, for whoever knows the password; it counts when a code of it has been shown. */
    public Enrolment enrol(String name, String password) {
        requirePassword(name, password, "/password");
        String secret = SecondFactor.newSecret();
        jdbi.useTransaction(handle -> {
            int changed = handle.createUpdate("""
                            update account set second_factor = :encrypted, second_factor_step = 0
                            where name = :name and not second_factor_confirmed""")
                    .bind("encrypted", dataKey.encrypt(secret, factorOf(name)))
                    .bind("name", name)
                    .execute();
            if (changed == 0) {
                throw Problem.of(ProblemKind.CONFLICT, AccountWords.SECOND_FACTOR_EXISTS);
            }
            audit.record(handle, ReportOperation.ENROL_SECOND_FACTOR, name);
        });
        return new Enrolment(secret, SecondFactor.uri(name, secret));
    }

    /** Makes the second factor count from now on. */
    public void confirm(String name, String otp) {
        Optional<String> secret = secret(name, false);
        if (secret.isEmpty() || !useStep(name, secondFactor.step(secret.get(), otp))) {
            throw Problem.invalid("/otp", AccountWords.WRONG_CODE);
        }
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "update account set second_factor_confirmed = true, version = version + 1 where name = ?", name);
            audit.record(handle, ReportOperation.CONFIRM_SECOND_FACTOR, name);
        });
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable("account", List.of("name"), Map.of("second_factor", Credentials::factorOf)));
    }

    /**
     * Takes the second factor away; an administrator does it for whoever has lost it.
     *
     * @param password the administrator's own, unless another provider of sign-in vouches for them
     */
    public void removeSecondFactor(String name, Caller.SignedIn administrator, String password) {
        if (administrator.issuer().equals(SignInSettings.OWN)) {
            requirePassword(administrator.name(), password, "/password");
        }
        jdbi.useTransaction(handle -> {
            int changed = handle.createUpdate("""
                            update account set second_factor = null, second_factor_confirmed = false,
                                second_factor_step = 0, version = version + 1
                            where name = :name""").bind("name", name).execute();
            if (changed == 0) {
                throw Problem.notFound(AccountWords.ACCOUNT, name);
            }
            audit.record(handle, ReportOperation.REMOVE_SECOND_FACTOR, name);
        });
    }

    /** What somebody typed for an account may be anything, a password too: only what looks like a name is kept. */
    private static String shown(String name) {
        return Account.isName(name) ? name : "(no name of an account)";
    }

    /** Whoever has a token has been let in: they wait for their turn at most. */
    private void requirePassword(String name, String password, String pointer) {
        if (!slowly.attempt(place(name), () -> passwords.matches(Passwords.Who.KNOWN, password, hash(name)))) {
            throw Problem.invalid(pointer, AccountWords.WRONG_PASSWORD);
        }
    }

    private boolean isRight(Passwords.Who who, String name, String password, Optional<String> otp) {
        return passwords.matches(who, password, hash(name)) && codeHolds(name, otp);
    }

    private Place place(String name) {
        return Place.of(name, origin.address());
    }

    /** Counts an attempt from a place that is not known, and makes the next ones wait when there were many. */
    private boolean attempt(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update account set
                            attempts = attempts + 1,
                            locked_until = case when attempts + 1 >= :most then cast(:now as timestamptz)
                                + least(power(2, least(attempts + 1 - :most, 20)), :longest) * interval '1 second' end
                        where name = :name and not disabled and (locked_until is null or locked_until <= :now)
                        returning name""")
                .bind("most", AT_ONCE)
                .bind("longest", LONGEST_WAIT.toSeconds())
                .bind("now", clock.instant())
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .isPresent());
    }

    private boolean codeHolds(String name, Optional<String> otp) {
        Optional<String> secret = secret(name, true);
        return secret.isEmpty() || otp.isPresent() && useStep(name, secondFactor.step(secret.get(), otp.get()));
    }

    /** A code is good once: its step must lie behind the last one that was used. */
    private boolean useStep(String name, OptionalLong step) {
        return step.isPresent()
                && jdbi.withHandle(handle -> handle.execute(
                                "update account set second_factor_step = ? where name = ? and second_factor_step < ?",
                                step.getAsLong(),
                                name,
                                step.getAsLong()))
                        == 1;
    }

    private Optional<String> secret(String name, boolean confirmed) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select second_factor from account
                        where name = :name and second_factor is not null and second_factor_confirmed = :confirmed""")
                        .bind("name", name)
                        .bind("confirmed", confirmed)
                        .mapTo(String.class)
                        .findOne())
                .map(kept -> dataKey.decrypt(kept, factorOf(name)));
    }

    private Optional<String> hash(String name) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select password_hash from account where name = :name and not disabled")
                        .bind("name", name)
                        .mapTo(String.class)
                        .findOne());
    }

    private static String factorOf(String name) {
        return "account/second_factor/" + name;
    }
}
