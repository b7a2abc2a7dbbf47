package org.gongkai.kit.access;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** What the caller at hand may do, told before they try. */
@Singleton
public class CallerRights {

    private final AccessTable table;
    private final CurrentCaller caller;

    CallerRights(AccessTable table, CurrentCaller caller) {
        this.table = table;
        this.caller = caller;
    }

    /** Why the caller would be refused an operation at a path. */
    public Optional<Problem> findRefusal(String method, String path) {
        Caller present = caller.get();
        boolean allowed = AccessTable.of(method, table.at(path))
                .filter(row -> row.allows(present, path))
                .isPresent();
        return allowed ? Optional.empty() : Optional.of(refusal(present));
    }

    /** The problem of a caller who may not do what they ask for. */
    public static Problem refusal(Caller caller) {
        return switch (caller) {
            case Caller.SignedIn signedIn ->
                Problem.of(ProblemKind.FORBIDDEN, KitWords.ROLE_MAY_NOT.with(signedIn.role()));
            case Caller.Anyone nobody -> Problem.of(ProblemKind.SIGN_IN_NEEDED, KitWords.SEND_A_TOKEN);
        };
    }
}
