package org.gongkai.kit.rotation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditOperation;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.database.ServiceLock;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.SealedTable;
import org.gongkai.kit.datakey.SealedTables;

/** Gives a service a new data key while it runs, and encrypts with it what the old one has encrypted. */
@ApplicationScoped
public class DataKeyRotation {

    private final DataKey key;
    private final List<SealedTables> sealed;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final String service;

    DataKeyRotation(
            DataKey key,
            @All List<SealedTables> sealed,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.key = key;
        this.sealed = sealed;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.service = service;
    }

    /**
     * Makes a new key and encrypts everything with it. Where the keys come from the settings, the operator has put a new
     * one there, and what is left is to encrypt with it.
     */
    public void rotate() {
        // The key is in a file, which no transaction takes back, and encrypting commits as it goes.
        QuarkusTransaction.suspendingExisting().run(() -> {
            makeNew();
            sealAnew();
        });
    }

    /** Makes a new key; two processes at a time would each forget the other's. */
    void makeNew() {
        jdbi.useTransaction(handle -> {
            ServiceLock.DATA_KEY.take(handle);
            key.makeNew();
            audit.record(handle, AuditEvent.of(AuditOperation.ROTATE_DATA_KEY, AuditObject.of("DATA_KEY", service)));
        });
    }

    /** Encrypts with the key of now what older ones have encrypted. */
    void sealAnew() {
        // The values are of all agencies, and nobody is shown them.
        caller.asService(service, () -> {
            tables().forEach(table -> table.sealAnew(jdbi, key));
            return null;
        });
    }

    /** Whether anything is left that an older key has encrypted. */
    boolean isAnythingLeft() {
        return caller.asService(
                service,
                () -> jdbi.inTransaction(handle -> tables().stream().anyMatch(table -> table.isLeft(handle, key))));
    }

    /** Drops older keys, which nothing is left under. */
    void dropOld() {
        jdbi.useTransaction(handle -> {
            ServiceLock.DATA_KEY.take(handle);
            audit.record(
                    handle,
                    AuditEvent.of(AuditOperation.ROTATE_DATA_KEY, AuditObject.of("DATA_KEY", service))
                            .to(JsonNodeFactory.instance.objectNode().put("dropped", key.dropOld())));
        });
    }

    private List<SealedTable> tables() {
        return sealed.stream().flatMap(each -> each.sealedTables().stream()).toList();
    }
}
