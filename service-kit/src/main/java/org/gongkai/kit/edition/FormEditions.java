package org.gongkai.kit.edition;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.gongkai.form.edition.Editions;

/** The editions of the form that the service works with: read once, when it starts. */
@Singleton
class FormEditions {

    @Produces
    @Singleton
    Editions editions(EditionSettings settings) {
        return settings.folder().map(Editions::with).orElseGet(Editions::shipped);
    }
}
