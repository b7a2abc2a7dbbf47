package org.gongkai.request.mail;

/** Whom a letter is for. */
enum Addressee {

    /** Who applies, if they want to hear by mail. */
    APPLICANT,

    /** The office for open government information of the body. */
    OFFICE,

    /** Who heads that office. */
    HEAD
}
