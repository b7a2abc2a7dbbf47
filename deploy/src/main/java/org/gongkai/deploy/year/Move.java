package org.gongkai.deploy.year;

import org.gongkai.deploy.accounts.Demo;

/**
 * One step of an application's life, as somebody posts it.
 *
 * @param who takes it
 * @param step where it is posted below the application
 * @param taken whether it happens with that, or somebody else has to agree first
 */
record Move(Demo who, String step, String body, boolean taken) {

    /** The day of it. */
    String on() {
        return body.replaceAll("(?s).*\"on\": \"([0-9-]+)\".*", "$1");
    }

    /** What the step is called in measurements: its path without numbers. */
    String name() {
        return step.replaceAll("/\\d+", "/{n}");
    }
}
