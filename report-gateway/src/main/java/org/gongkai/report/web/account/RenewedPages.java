package org.gongkai.report.web.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.web.caller.PageRenewal;
import org.gongkai.kit.web.caller.PageTokens;
import org.gongkai.report.account.SignIn;

/** Goes on with the sign-in of browsers while somebody reads: with the rights that the account has now. */
@ApplicationScoped
class RenewedPages implements PageRenewal {

    private final SignIn signIn;

    RenewedPages(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Optional<PageTokens> renew(String renewal) {
        return signIn.findRefreshed(renewal)
                .map(tokens -> new PageTokens(tokens.accessToken(), tokens.expiresIn(), tokens.refreshToken()));
    }
}
