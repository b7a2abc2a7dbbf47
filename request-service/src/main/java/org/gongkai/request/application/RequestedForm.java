package org.gongkai.request.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** In which form the information is wanted (Art. 29 para. 2 item 3 of the Regulations). */
@Schema(name = "RequestedForm")
public enum RequestedForm implements Labelled {
    PAPER,
    ELECTRONIC,

    /** Looked at and copied at the office (查阅、抄录). */
    INSPECTION
}
