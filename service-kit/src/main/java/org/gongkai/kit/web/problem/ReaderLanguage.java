package org.gongkai.kit.web.problem;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.form.words.Language;

/** The language of who reads the answer at hand, as the request's {@code Accept-Language} says. */
@Singleton
public class ReaderLanguage {

    private final CurrentVertxRequest current;

    ReaderLanguage(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The language; Chinese where nobody reads. */
    public Language get() {
        return Arc.container().requestContext().isActive() && current.getCurrent() != null
                ? of(current.getCurrent())
                : Language.CHINESE;
    }

    /** The language of who reads the answer of an exchange. */
    static Language of(RoutingContext exchange) {
        return Language.accepted(Optional.ofNullable(exchange.request().getHeader("Accept-Language")));
    }
}
