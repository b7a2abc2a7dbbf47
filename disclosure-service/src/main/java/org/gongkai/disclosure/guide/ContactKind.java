package org.gongkai.disclosure.guide;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** What Art. 12 para. 2 of the Regulations has a guide say of the office, by the names of the directory's contact data. */
@Schema(name = "GuideContact")
public enum ContactKind {
    OFFICE,
    ADDRESS,
    HOURS,
    PHONE,
    FAX,
    INTERNET;

    /** Its name among the contact data of the directory. */
    String member() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** It in words. */
    Message said() {
        return language -> Bundle.of(ContactKind.class, language).text(name());
    }
}
