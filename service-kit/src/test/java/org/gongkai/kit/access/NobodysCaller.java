package org.gongkai.kit.access;

import java.util.Optional;

/** The caller of plain tests, which no request has begun. */
public final class NobodysCaller {

    private NobodysCaller() {}

    /** On whose behalf threads work that say so themselves. */
    public static CurrentCaller current() {
        return new CurrentCaller(new CallerOfRequest() {
            @Override
            public Optional<Caller> find() {
                return Optional.empty();
            }

            @Override
            public Optional<String> findToken() {
                return Optional.empty();
            }
        });
    }
}
