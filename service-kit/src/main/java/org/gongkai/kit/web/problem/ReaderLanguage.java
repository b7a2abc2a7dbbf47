package org.gongkai.kit.web.problem;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;

import org.gongkai.form.words.Language;
import org.gongkai.kit.web.exchange.CurrentExchange;

/** The language of whoever reads the answer at hand, as the request's {@code Accept-Language} says. */
@Singleton
public class ReaderLanguage {

    private final CurrentExchange exchange;

    ReaderLanguage(CurrentExchange exchange) {
        this.exchange = exchange;
    }

    /** The language; Chinese where nobody reads. */
    public Language get() {
        return exchange.find().map(ReaderLanguage::of).orElse(Language.CHINESE);
    }

    /** The language of whoever reads the answer of an exchange. */
    static Language of(RoutingContext exchange) {
        return Language.accepted(Optional.ofNullable(exchange.request().getHeader("Accept-Language")));
    }
}
