package org.gongkai.kit.problem;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Language;

/**
 * A type of problem (RFC 9457) that a client can meet. Each module has those that it alone knows; the slugs are stable and
 * stand in its README.
 */
public interface ProblemType {

    /** HTTP status. */
    int status();

    /** Stable name, the last part of the problem's type. */
    String slug();

    /** The type of the problem document. */
    default String uri() {
        return "/problems/" + slug();
    }

    /** The enum of the type; its bundle has the titles by slug. */
    Class<?> getDeclaringClass();

    /** One sentence for people. */
    default String title(Language language) {
        return Bundle.of(getDeclaringClass(), language).text(slug());
    }
}
