package org.gongkai.request.handling;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.life.Lives;

/** The handling of every application. */
@ApplicationScoped
class Handlings implements Lives<Handling, UUID> {}
