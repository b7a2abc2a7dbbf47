package org.gongkai.registers.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Describes the webhooks of bodies in one service, which share their code with those of every other.
 *
 * @param path of the resource
 * @param kind what its webhooks and events are called among those of all services, such as {@code Letter}; empty for no
 *     such word
 * @param whose what the events are of, in words, such as {@code a body's letters}
 */
public record WebhookContract(String path, String kind, String whose) {

    /** Names the operations, which have their names from the code that all services share. */
    public void describe(OpenAPI api) {
        api.getPaths().getPathItems().forEach((at, item) -> {
            if (at.equals(path) || at.startsWith(path + "/")) {
                item.getOperations().values().forEach(this::name);
            }
        });
    }

    /** {@code createWebhook} is {@code createLetterWebhook}, {@code webhooks} is {@code letterWebhooks}. */
    private void name(Operation operation) {
        operation.setSummary(operation.getSummary().formatted(whose));
        if (!kind.isEmpty()) {
            operation.setOperationId(operation
                    .getOperationId()
                    .replaceFirst("Webhook|Event", kind + "$0")
                    .replaceFirst("^webhook", Character.toLowerCase(kind.charAt(0)) + kind.substring(1) + "Webhook"));
        }
    }
}
