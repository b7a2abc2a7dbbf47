package org.gongkai.request.fee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** How a fee is charged: for one application the one or the other, never both (Art. 3 of the fee rules). */
@Schema(name = "FeeMethod")
public enum FeeMethod implements Labelled {

    /** By item (按件): what the applicant's applications of one natural month come to (Art. 4). */
    ITEM,

    /** By page (按量): the pages of one application (Art. 5). */
    PAGE
}
