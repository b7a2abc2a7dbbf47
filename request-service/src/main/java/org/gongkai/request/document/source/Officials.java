package org.gongkai.request.document.source;

import java.util.Optional;

import org.gongkai.form.words.Language;
import org.gongkai.request.life.table.Duty;

/** Who has acted, as papers say it: by name, and where nobody has said that, by what they had to do; never by account. */
final class Officials {

    private Officials() {}

    /** Somebody with a duty. */
    static String named(Optional<String> name, Duty duty) {
        return name.orElseGet(() -> duty.said().in(Language.CHINESE));
    }
}
