package org.gongkai.kit.web;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** The name of this service in paths that say whose audit or key is meant. */
@Singleton
public class OwnName {

    private final String name;

    OwnName(@ConfigProperty(name = "quarkus.application.name") String name) {
        this.name = name;
    }

    /** Refuses another service's name: each answers for itself. */
    public void require(String service) {
        if (!service.equals(name)) {
            throw Problem.notFound(KitWords.SERVICE, service);
        }
    }
}
