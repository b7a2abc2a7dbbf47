package org.gongkai.report.account;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.access.Scope;

/** Opens an empty installation: the account {@code admin}, with the password that the operator has set. */
@ApplicationScoped
class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final String NAME = "admin";

    private final Accounts accounts;
    private final Optional<String> password;

    FirstAdministrator(
            Accounts accounts,
            @ConfigProperty(name = "gongkai.accounts.first-administrator.password") Optional<String> password) {
        this.accounts = accounts;
        this.password = password;
    }

    void make(@Observes StartupEvent started) {
        if (password.isEmpty() || !accounts.isEmpty()) {
            return;
        }
        Account admin = new Account(
                NAME, "系统管理员", Role.ADMIN, new Scope.Everywhere(), Set.of(), false, Optional.empty(), false, 0);
        accounts.put(admin, password, OptionalLong.empty());
        LOG.info("made the account of the first administrator: " + NAME);
    }
}
