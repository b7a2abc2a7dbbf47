package org.gongkai.report.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.report.audit.ReportOperation;
import org.gongkai.report.problem.ReportProblem;

/** What an account proves itself with: the password, and a one-time code where the owner wants it. */
@ApplicationScoped
public class Credentials implements SealedTables {

    private static final int ATTEMPTS = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final Jdbi jdbi;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final DataKey dataKey;
    private final Clock clock;
    private final AccountAudit audit;

    Credentials(
            Jdbi jdbi,
            Passwords passwords,
            SecondFactor secondFactor,
            DataKey dataKey,
            Clock clock,
            AccountAudit audit) {
        this.jdbi = jdbi;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.dataKey = dataKey;
        this.clock = clock;
        this.audit = audit;
    }

    /** A secret of a second factor that is to be confirmed. */
    public record Enrolment(String secret, String uri) {}

    /**
     * The account that the password, and the code where one is wanted, belong to.
     *
     * @throws Problem the same one for every reason, so that it does not tell which accounts there are
     */
    public Account prove(String name, String password, Optional<String> otp) {
        // Counted before the password is looked at: guesses that come all at once do not pass the limit together.
        boolean allowed = attempt(name);
        boolean same = passwords.matches(password, allowed ? hash(name) : Optional.empty());
        if (!same || !codeHolds(name, otp)) {
            jdbi.useTransaction(handle -> audit.record(handle, ReportOperation.SIGN_IN_FAILED, shown(name)));
            throw Problem.of(
                    ReportProblem.SIGN_IN_FAILED, AccountWords.NOT_SIGNED_IN.with(ATTEMPTS, LOCKED.toMinutes()));
        }
        return jdbi.inTransaction(handle -> {
            handle.execute("update account set attempts = 0, locked_until = null where name = ?", name);
            audit.record(handle, ReportOperation.SIGN_IN, name);
            return Accounts.find(handle, name).orElseThrow();
        });
    }

    /** Changes the password of whoever knows the present one; every other sign-in with it ends. */
    public void change(String name, String present, String next) {
        passwords.requireStrong(next, "/password");
        if (!attempt(name) || !passwords.matches(present, hash(name))) {
            throw Problem.invalid("/current", AccountWords.WRONG_PASSWORD);
        }
        String hash = passwords.hash(next);
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "update account set password_hash = ?, attempts = 0, locked_until = null, version = version + 1 where name = ?",
                    hash,
                    name);
            RefreshTokens.endAll(handle, name);
            audit.record(handle, ReportOperation.CHANGE_PASSWORD, name);
        });
    }

    /** Makes a secret for a second factor, which counts when a code of it has been shown. */
    public Enrolment enrol(String name) {
        String secret = SecondFactor.newSecret();
        jdbi.useTransaction(handle -> {
            int changed = handle.createUpdate("""
                            update account set second_factor = :encrypted, second_factor_step = 0
                            where name = :name and not second_factor_confirmed""")
                    .bind("encrypted", dataKey.encrypt(secret, place(name)))
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
        return List.of(new SealedTable("account", List.of("name"), Map.of("second_factor", Credentials::place)));
    }

    /** Takes the second factor away; an administrator does it for whoever has lost it. */
    public void removeSecondFactor(String name) {
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

    /** Counts an attempt, and locks the account when it is one too many. */
    private boolean attempt(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update account set
                            attempts = case when attempts + 1 >= :most then 0 else attempts + 1 end,
                            locked_until = case when attempts + 1 >= :most then cast(:lockedUntil as timestamptz) end
                        where name = :name and not disabled and (locked_until is null or locked_until <= :now)
                        returning name""")
                .bind("most", ATTEMPTS)
                .bind("lockedUntil", clock.instant().plus(LOCKED))
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
                .map(kept -> dataKey.decrypt(kept, place(name)));
    }

    private Optional<String> hash(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select password_hash from account where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    private static String place(String name) {
        return "account/second_factor/" + name;
    }
}
