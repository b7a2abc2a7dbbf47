package org.gongkai.request.matter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing was to be done about a matter. */
@Schema(name = "MatterDiscardReason")
public enum MatterDiscardReason {
    SPAM,
    SECOND_COPY,
    WITHDRAWN
}
