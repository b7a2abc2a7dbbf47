package org.gongkai.report.account;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.problem.Problem;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.signing.AccessTokens;

/** Signing in with an account of the gateway, staying signed in, and signing out. */
@ApplicationScoped
public class SignIn {

    private final Credentials credentials;
    private final Accounts accounts;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;

    SignIn(Credentials credentials, Accounts accounts, RefreshTokens refreshTokens, AccessTokens accessTokens) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
    }

    /** What a sign-in gives out. */
    public record Tokens(String accessToken, String refreshToken, Duration expiresIn) {}

    /** Signs a person in. */
    public Tokens signIn(String account, String password, Optional<String> otp) {
        Account proven = credentials.prove(account, password, otp);
        return new Tokens(
                accessTokens.make(proven.caller(), proven.version()),
                refreshTokens.begin(proven.name()),
                AccessTokens.LIFE);
    }

    /** Signs a machine in, which keeps its secret and needs nothing to stay signed in with. */
    public String signInMachine(String account, String secret) {
        Account proven = credentials.prove(account, secret, Optional.empty());
        return accessTokens.make(proven.caller(), proven.version());
    }

    /** Goes on with a sign-in; the rights are those that the account has now. */
    public Tokens refresh(String refreshToken) {
        return findRefreshed(refreshToken)
                .orElseThrow(() -> Problem.of(ReportProblem.SIGN_IN_FAILED, AccountWords.REFRESH_TOKEN_SPENT));
    }

    /** Goes on with a sign-in; empty when it has ended. */
    public Optional<Tokens> findRefreshed(String refreshToken) {
        return refreshTokens.renew(refreshToken).map(renewed -> {
            Account account = accounts.account(renewed.account());
            return new Tokens(
                    accessTokens.make(account.caller(), account.version()), renewed.next(), AccessTokens.LIFE);
        });
    }

    /** Signs out: what was given out last is good for {@link AccessTokens#LIFE} at most, and nothing follows it. */
    public void signOut(String refreshToken) {
        refreshTokens.end(refreshToken);
    }
}
