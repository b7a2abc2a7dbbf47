package org.gongkai.request.publication;

import org.gongkai.form.words.Words;

/** Why a published reply is published no more, without anybody having withdrawn it: what it tells holds no longer. */
public enum Overtaken implements Words {

    /** The reply was revoked, by the body or by an order. */
    REVOKED,

    /** A further decision was sent in its place. */
    REPLACED,

    /** The application goes on. */
    REOPENED,

    /** The application was registered in error. */
    VOIDED
}
